package dev.rapport.gateway.soap;

import static dev.rapport.gateway.soap.XmlElement.leaf;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.IssuerConfig;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Passwords;
import dev.rapport.gateway.issuer.Passwords.Attempt;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.soap.SoapFault.Code;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Opens a session by name and password, without a connected app. */
@Singleton
class LoginOperation implements SoapOperation {
    /** Stands for the program in tokens and events, which name one. */
    private static final String CLIENT = "soap-login";

    private final Passwords passwords;
    private final Sessions sessions;
    private final SoapSessions soapSessions;
    private final IssuerConfig config;

    LoginOperation(Passwords passwords, Sessions sessions, SoapSessions soapSessions, IssuerConfig config) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.soapSessions = soapSessions;
        this.config = config;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public XmlElement answer(SoapCall call) {
        soapSessions.requireOwnIssuer();
        Account account = authenticate(call);
        NewSession session = sessions.open(account, CLIENT, false);
        return XmlElement.of(answerName(), result(call, account, session.accessToken()));
    }

    private XmlElement result(SoapCall call, Account account, String token) {
        String organization = account.org().toString();
        return XmlElement.of(
                "result",
                leaf("metadataServerUrl", call.address("m", organization)),
                leaf("passwordExpired", false),
                leaf("sandbox", false),
                leaf("serverUrl", call.address(call.dialect().path(), organization)),
                leaf("sessionId", token),
                leaf("userId", account.user()),
                UserInfoResult.of("userInfo", account, config.sessionLifetime()));
    }

    private Account authenticate(SoapCall call) {
        String username = call.parameter("username").orElseThrow(LoginOperation::invalid);
        String password = call.parameter("password").orElseThrow(LoginOperation::invalid);
        return switch (passwords.attempt(username.strip(), password)) {
            case Attempt.Proven proven -> requireInScope(proven.account(), call);
            case Attempt.Wrong _ -> throw invalid();
            case Attempt.TooSoon tooSoon -> throw tooSoon(tooSoon.pause());
        };
    }

    /** A client may say which organisation's user it means to be. */
    private static Account requireInScope(Account account, SoapCall call) {
        String own = account.org().toString();
        boolean fits = call.header("LoginScopeHeader", "organizationId")
                .map(asked -> asked.length() >= 15 && own.startsWith(asked))
                .orElse(true);
        if (!fits) {
            throw invalid();
        }
        return account;
    }

    private static SoapFault invalid() {
        return new SoapFault(Code.INVALID_LOGIN, "Invalid username, password, security token; or user locked out.");
    }

    private static SoapFault tooSoon(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return new SoapFault(
                Code.PASSWORD_LOCKOUT,
                "login rate exceeded: too many wrong passwords; try again in " + seconds + " seconds",
                Duration.ofSeconds(seconds));
    }
}
