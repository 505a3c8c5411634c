package dev.rapport.gateway.soap;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.IssuerConfig.Mode;
import dev.rapport.gateway.issuer.Session;
import dev.rapport.gateway.issuer.SessionToken;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.proxy.ApiUsage;
import dev.rapport.gateway.soap.SoapFault.Code;
import jakarta.inject.Singleton;

/** Finds who calls by the session in the envelope's header; such a call counts as any other does. */
@Singleton
class SoapSessions {
    private final Sessions sessions;
    private final Accounts accounts;
    private final ApiUsage usage;
    private final IssuerConfig config;

    SoapSessions(Sessions sessions, Accounts accounts, ApiUsage usage, IssuerConfig config) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.usage = usage;
        this.config = config;
    }

    /** The user whose session it is; a fault if there is none that holds, or the day's calls are used up. */
    Account require(SoapCall call) {
        requireOwnIssuer();
        Account account = sessions.find(token(call))
                .map(Session::user)
                .flatMap(accounts::find)
                .filter(Account::active)
                .orElseThrow(SoapSessions::invalid);
        if (usage.isOver(usage.count(account.org()))) {
            throw new SoapFault(Code.REQUEST_LIMIT_EXCEEDED, "TotalRequests Limit exceeded.");
        }
        return account;
    }

    /** The session in the header. */
    String token(SoapCall call) {
        return call.header("SessionHeader", "sessionId")
                .filter(SessionToken::hasShape)
                .orElseThrow(SoapSessions::invalid);
    }

    /** SOAP clients cannot log in at a provider; they are told so rather than refused as if a password were wrong. */
    void requireOwnIssuer() {
        if (config.mode() == Mode.OIDC) {
            throw new SoapFault(
                    Code.API_DISABLED_FOR_ORG,
                    "This installation takes the tokens of its OpenID Connect provider; log in there and use REST.");
        }
    }

    private static SoapFault invalid() {
        return new SoapFault(
                Code.INVALID_SESSION_ID,
                "Invalid Session ID found in SessionHeader: Illegal Session. Session not found");
    }
}
