package dev.rapport.gateway.issuer;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as logins and tokens see them.
 *
 * @param roles wire names
 */
public record Account(RecordId org, RecordId user, boolean active, Set<String> roles, Profile profile) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /**
     * What a user is called, and how they read.
     *
     * @param organization name of the organisation
     * @param lastModified when the user's record was last changed, their roles included
     */
    public record Profile(
            String username,
            String email,
            @Nullable String firstName,
            String lastName,
            String name,
            String alias,
            String language,
            String locale,
            String timeZone,
            String organization,
            Instant lastModified) {}
}
