package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Passwords;
import dev.rapport.gateway.issuer.Passwords.Attempt;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;

/** A person proves themselves by name and password, to a program that proves itself too. */
@Singleton
class PasswordGrant implements Grant {
    private final ClientAuthentication clients;
    private final Passwords passwords;
    private final Sessions sessions;

    PasswordGrant(ClientAuthentication clients, Passwords passwords, Sessions sessions) {
        this.clients = clients;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public String type() {
        return "password";
    }

    @Override
    public NewSession grant(TokenRequest request) {
        String username = request.require("username");
        String password = request.require("password");
        ClientApp app = clients.require(request);
        return sessions.open(authenticate(username, password), app.clientId(), request.wantsRefreshToken());
    }

    private Account authenticate(String username, String password) {
        return switch (passwords.attempt(username, password)) {
            case Attempt.Proven proven -> proven.account();
            case Attempt.Wrong _ -> throw new OAuthRefusal(Reason.INVALID_GRANT, "authentication failure");
            case Attempt.TooSoon tooSoon -> throw OAuthRefusal.tooManyFailures(tooSoon.pause());
        };
    }
}
