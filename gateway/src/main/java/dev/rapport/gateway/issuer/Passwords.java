package dev.rapport.gateway.issuer;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Lets users prove themselves by name and password, whichever door they come to: all doors share one throttle. */
@Singleton
public class Passwords {
    private final Accounts accounts;
    private final Secrets secrets;
    private final LoginThrottle throttle;

    Passwords(Accounts accounts, Secrets secrets, LoginThrottle throttle) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /** What came of an attempt. */
    public sealed interface Attempt {
        /** The user is who they say. */
        record Proven(Account account) implements Attempt {}

        /** The same for a wrong name, a wrong password and an inactive user. */
        record Wrong() implements Attempt {}

        /** Not even looked at: too many wrong ones came before. */
        record TooSoon(Duration pause) implements Attempt {}
    }

    public Attempt attempt(String username, String password) {
        Duration wait = throttle.wait(username);
        if (wait.isPositive()) {
            return new Attempt.TooSoon(wait);
        }
        Optional<Account> account = accounts.find(username).filter(Account::active);
        if (!secrets.isPassword(account.map(Account::user), password)) {
            throttle.failed(username);
            return new Attempt.Wrong();
        }
        throttle.succeeded(username);
        return new Attempt.Proven(account.orElseThrow());
    }
}
