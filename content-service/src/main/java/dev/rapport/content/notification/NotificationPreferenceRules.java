package dev.rapport.content.notification;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Lets users decide for themselves only, and has them looked after by what they decide. The database hides all others'. */
@ApplicationScoped
class NotificationPreferenceRules implements RecordRules<NotificationPreference> {
    private final CourtesyStore courtesies;
    private final CurrentCaller caller;
    private final Clock clock;

    NotificationPreferenceRules(CourtesyStore courtesies, CurrentCaller caller, Clock clock) {
        this.courtesies = courtesies;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Class<NotificationPreference> entity() {
        return NotificationPreference.class;
    }

    @Override
    public void beforeCreate(NotificationPreference preference, FieldChanges changes) {
        RecordId user = new RecordId(caller.get().userId());
        if (!preference.belongTo(user)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "UserId: everybody decides for themselves how they are told; you are " + user + ".",
                    "UserId");
        }
        lookAfterCaller();
    }

    @Override
    public void beforeUpdate(NotificationPreference preference, FieldChanges changes) {
        lookAfterCaller();
    }

    @Override
    public void beforeDelete(NotificationPreference preference) {
        lookAfterCaller();
    }

    @Override
    public void beforeUndelete(NotificationPreference preference) {
        lookAfterCaller();
    }

    private void lookAfterCaller() {
        courtesies.wake(List.of(new RecordId(caller.get().userId())), clock.instant());
    }
}
