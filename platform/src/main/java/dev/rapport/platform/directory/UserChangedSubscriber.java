package dev.rapport.platform.directory;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
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
            @Nullable String function,
            @Nullable String seniority,
            @Nullable String team,
            boolean active) {
        private DirectoryUser entry() {
            return new DirectoryUser(userId, name, function, seniority, team, active);
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
        directory.keep(user.entry(), event.time());
    }
}
