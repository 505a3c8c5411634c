package dev.rapport.content.use;

import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who sells: a caller by the token's roles, anybody else by the directory. */
@ApplicationScoped
public class Sellers {
    private static final String FUNCTION = "SALES";

    private final UserDirectory directory;

    Sellers(UserDirectory directory) {
        this.directory = directory;
    }

    public boolean isSeller(RecordId user, Caller reporter) {
        if (user.value() == reporter.userId()) {
            return reporter.hasAny(Role.SALES, Role.SALES_HEAD);
        }
        return directory
                .find(user)
                .filter(known -> FUNCTION.equals(known.function()))
                .isPresent();
    }
}
