package dev.rapport.platform.security;

import dev.rapport.platform.id.RecordId;
import java.util.Set;

/**
 * Who asks.
 *
 * @param orgId organisation's record id as stored
 * @param userId user's record id as stored
 * @param app client id of the connected app, or the name of the part of Rapport that acts
 */
public record Caller(long orgId, long userId, String app, Set<Role> roles) {
    /** Stands for Rapport itself where a record names a user; no user has this id. */
    private static final long NOBODY = RecordId.prefixBits("005");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Rapport itself, acting in an organisation for an event or a timer. */
    public static Caller system(long orgId, String part) {
        return new Caller(orgId, NOBODY, part, Set.of(Role.SYSTEM));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        for (Role role : any) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }
}
