package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Session;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;

/** An earlier login goes on. The refresh token works once; the answer carries the next one. */
@Singleton
class RefreshTokenGrant implements Grant {
    private final ClientAuthentication clients;
    private final Accounts accounts;
    private final Sessions sessions;

    RefreshTokenGrant(ClientAuthentication clients, Accounts accounts, Sessions sessions) {
        this.clients = clients;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String type() {
        return "refresh_token";
    }

    @Override
    public NewSession grant(TokenRequest request) {
        String token = request.require("refresh_token");
        ClientApp app = clients.require(request);
        Account account = sessions.redeem(token, app.clientId())
                .map(Session::user)
                .flatMap(accounts::find)
                .filter(Account::active)
                .orElseThrow(() -> new OAuthRefusal(Reason.INVALID_GRANT, "expired access/refresh token"));
        return sessions.open(account, app.clientId(), true);
    }
}
