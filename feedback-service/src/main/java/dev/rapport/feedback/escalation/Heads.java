package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows who leads a team, or else a side. */
@ApplicationScoped
class Heads {
    private static final String HEAD = "HEAD";
    private static final String CHIEF = "CHIEF";

    private final UserDirectory users;

    Heads(UserDirectory users) {
        this.users = users;
    }

    /** The head of the team; where it has none, or there is no team, the one who leads the side. */
    Optional<RecordId> of(Side side, @Nullable String team) {
        return Optional.ofNullable(team)
                .flatMap(own -> first(side, own, HEAD))
                .or(() -> first(side, null, CHIEF))
                .or(() -> first(side, null, HEAD))
                .map(DirectoryUser::id);
    }

    private Optional<DirectoryUser> first(Side side, @Nullable String team, String seniority) {
        return users.active(side.name(), team).stream()
                .filter(user -> seniority.equals(user.seniority()))
                .findFirst();
    }
}
