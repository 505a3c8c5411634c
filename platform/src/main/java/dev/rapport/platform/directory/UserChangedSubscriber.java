package dev.rapport.platform.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps the directory by what the gateway says of its users. */
@ApplicationScoped
class UserChangedSubscriber implements EventSubscriber {
    private final UserDirectory directory;

    UserChangedSubscriber(UserDirectory directory) {
        this.directory = directory;
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
    public void handle(IncomingEvent event) {
        JsonNode user = event.data();
        directory.keep(
                new DirectoryUser(
                        event.subject(),
                        user.path("name").asText(),
                        text(user, "function"),
                        text(user, "seniority"),
                        text(user, "team"),
                        user.path("active").asBoolean()),
                event.time());
    }

    private static @Nullable String text(JsonNode user, String property) {
        return user.hasNonNull(property) ? user.get(property).asText() : null;
    }
}
