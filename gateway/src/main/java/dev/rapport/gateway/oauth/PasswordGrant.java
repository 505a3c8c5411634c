package dev.rapport.gateway.oauth;

import dev.rapport.gateway.issuer.Account;
import dev.rapport.gateway.issuer.Accounts;
import dev.rapport.gateway.issuer.ClientApp;
import dev.rapport.gateway.issuer.LoginThrottle;
import dev.rapport.gateway.issuer.NewSession;
import dev.rapport.gateway.issuer.Secrets;
import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** A person proves themselves by name and password, to a program that proves itself too. */
@Singleton
class PasswordGrant implements Grant {
    private final ClientAuthentication clients;
    private final Accounts accounts;
    private final Secrets secrets;
    private final LoginThrottle throttle;
    private final Sessions sessions;

    PasswordGrant(
            ClientAuthentication clients,
            Accounts accounts,
            Secrets secrets,
            LoginThrottle throttle,
            Sessions sessions) {
        this.clients = clients;
        this.accounts = accounts;
        this.secrets = secrets;
        this.throttle = throttle;
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

    /** Says the same of a wrong name, a wrong password and an inactive user. */
    private Account authenticate(String username, String password) {
        Duration wait = throttle.wait(username);
        if (wait.isPositive()) {
            throw OAuthRefusal.tooManyFailures(wait);
        }
        Optional<Account> account = accounts.find(username).filter(Account::active);
        if (!secrets.isPassword(account.map(Account::user), password)) {
            throttle.failed(username);
            throw new OAuthRefusal(Reason.INVALID_GRANT, "authentication failure");
        }
        throttle.succeeded(username);
        return account.orElseThrow();
    }
}
