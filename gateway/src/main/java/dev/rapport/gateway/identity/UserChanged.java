package dev.rapport.gateway.identity;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user was added or altered; carries all that the services' replicas of users hold. */
record UserChanged(
        RecordId userId,
        String username,
        String name,
        String email,
        Department function,
        Seniority seniority,
        @Nullable ExecutiveRole executiveRole,
        @Nullable String team,
        String timeZone,
        Set<String> roles,
        boolean active)
        implements DomainEvent {
    @Override
    public RecordId subject() {
        return userId;
    }
}
