package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A program proves itself, and acts as its run-as user. */
@Singleton
class ClientCredentialsGrant implements Grant {
    private final ClientAuthentication clients;
    private final Accounts accounts;
    private final Sessions sessions;

    ClientCredentialsGrant(ClientAuthentication clients, Accounts accounts, Sessions sessions) {
        this.clients = clients;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String type() {
        return "client_credentials";
    }

    @Override
    public NewSession grant(TokenRequest request) {
        ClientApp app = clients.require(request);
        Account user = Optional.ofNullable(app.runAs())
                .flatMap(accounts::find)
                .filter(account -> account.active() && account.org().equals(app.org()))
                .orElseThrow(() -> new OAuthRefusal(
                        Reason.INVALID_GRANT,
                        "no client credentials user enabled: the app needs an active RunAs user"));
        return sessions.open(user, app.clientId(), false);
    }
}
