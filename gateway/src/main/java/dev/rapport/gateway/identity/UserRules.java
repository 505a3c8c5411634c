package dev.rapport.gateway.identity;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What every write of a user demands; tells the services about it. */
@ApplicationScoped
class UserRules implements RecordRules<User> {
    private final Outbox outbox;

    UserRules(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Class<User> entity() {
        return User.class;
    }

    @Override
    public void beforeCreate(User user, FieldChanges changes) {
        check(user);
        user.complete();
    }

    @Override
    public void afterCreate(User user) {
        outbox.append(user.changed());
    }

    @Override
    public void beforeUpdate(User user, FieldChanges changes) {
        check(user);
        user.complete();
        outbox.append(user.changed());
    }

    /** Records keep naming their users, so users stay. */
    @Override
    public void beforeDelete(User user) {
        throw new ApiException(
                ErrorCode.DELETE_FAILED,
                "A user is not deleted, since records name them: set IsActive to false, which ends their sessions.");
    }

    private static void check(User user) {
        requireKnownRoles(user);
        requireKnownZone(user);
    }

    private static void requireKnownZone(User user) {
        if (user.timeZoneSidKey != null && !ZoneId.getAvailableZoneIds().contains(user.timeZoneSidKey)) {
            throw new ApiException(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "TimeZoneSidKey: '" + user.timeZoneSidKey + "' is no time zone; it is the name of a region, as"
                            + " Europe/Berlin.",
                    "TimeZoneSidKey");
        }
    }

    private static void requireKnownRoles(User user) {
        for (String name : user.roleNames()) {
            if (Role.find(name).isEmpty()) {
                throw new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "Roles: '" + name + "' is no role; there are " + known() + ", several divided by semicolons.",
                        "Roles");
            }
        }
    }

    private static String known() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM)
                .map(Role::wireName)
                .collect(Collectors.joining(", "));
    }
}
