package dev.rapport.platform.directory;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Keeps the directory by what the gateway says of its users. */
@ApplicationScoped
class UserChangedSubscriber implements EventSubscriber<UserChangedSubscriber.User> {
    private final UserDirectory directory;

    UserChangedSubscriber(UserDirectory directory) {
        this.directory = directory;
    }

    /** What is read of it. */
    record User(
            RecordId userId,
            String name,
            @Nullable String email,
            @Nullable String function,
            @Nullable String seniority,
            @Nullable String executiveRole,
            @Nullable String team,
            @Nullable String timeZone,
            boolean active) {
        private DirectoryUser entry() {
            return new DirectoryUser(userId, name, email, function, seniority, executiveRole, team, zone(), active);
        }

        /** Users are older than the check of their zones: one that is none is as good as not told. */
        private @Nullable ZoneId zone() {
            return timeZone != null && ZoneId.getAvailableZoneIds().contains(timeZone) ? ZoneId.of(timeZone) : null;
        }
    }

    @Override
    public String source() {
        return "gateway";
    }

    @Override
    public String type() {
        return "UserChanged";
    }

    @Override
    public Class<User> facts() {
        return User.class;
    }

    @Override
    public void handle(IncomingEvent event, User user) {
        directory.keep(user.entry(), event.time(), event.id());
    }
}
