package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.AssertionKey;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.ClientApps;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A program signs a statement of whom it acts for, with the key registered for it. */
@Singleton
class JwtBearerGrant implements Grant {
    private final ClientApps apps;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Clock clock;

    JwtBearerGrant(ClientApps apps, Accounts accounts, Sessions sessions, Clock clock) {
        this.apps = apps;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "urn:ietf:params:oauth:grant-type:jwt-bearer";
    }

    @Override
    public NewSession grant(TokenRequest request) {
        Assertion assertion = Assertion.parse(request.require("assertion"));
        ClientApp app = apps.find(assertion.issuer())
                .orElseThrow(() -> new OAuthRefusal(Reason.INVALID_CLIENT_ID, "client identifier invalid"));
        if (app.publicKey() == null) {
            throw new OAuthRefusal(
                    Reason.INVALID_CLIENT, "the connected app has no PublicKey to verify assertions with");
        }
        assertion.verify(AssertionKey.parse(app.publicKey()), clock.instant());
        Account account = accounts.find(assertion.subject())
                .filter(found -> found.active() && found.org().equals(app.org()))
                .orElseThrow(() -> new OAuthRefusal(
                        Reason.INVALID_GRANT,
                        "user hasn't approved this consumer: no such active user in its organisation"));
        return sessions.open(account, app.clientId(), false);
    }
}
