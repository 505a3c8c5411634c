package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.feedback.conversation.Side;
import dev.rapport.feedback.conversation.Visibility;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows who stands on which rung above an owed answer. Nobody is told of words that are not for their side. */
@ApplicationScoped
class Ladder {
    private static final String KEPT = "what is INTERNAL is not told to other sides";

    private final UserDirectory users;
    private final Heads heads;

    Ladder(UserDirectory users, Heads heads) {
        this.users = users;
        this.heads = heads;
    }

    Standing on(Rung rung, Feedback feedback) {
        return switch (rung) {
            case OWNER -> owner(feedback);
            case HEAD -> head(feedback);
            case BOTH_HEADS ->
                feedback.visibility() == Visibility.INTERNAL ? Standing.nobody(KEPT) : bothHeads(feedback);
            case CEO -> isForOthers(feedback) ? Standing.nobody(KEPT) : ceo();
        };
    }

    private static Standing owner(Feedback feedback) {
        RecordId owner = feedback.owedByUser();
        return Standing.of(owner == null ? List.of() : List.of(owner), "nobody in particular owes the answer");
    }

    private Standing head(Feedback feedback) {
        RecordId owner = feedback.owedByUser();
        Optional<RecordId> head = heads.of(feedback.owedBySide(), team(owner));
        if (head.isPresent() && head.get().equals(owner)) {
            return Standing.nobody("the head owes the answer, and was told");
        }
        return Standing.of(head.stream().toList(), "there is no head of " + feedback.owedBySide());
    }

    private Standing bothHeads(Feedback feedback) {
        List<RecordId> both = Stream.of(
                        heads.of(feedback.owedBySide(), team(feedback.owedByUser())),
                        heads.of(feedback.audience(), team(feedback.owedToUser())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return Standing.of(both, "there is no head of " + feedback.owedBySide() + ", nor of " + feedback.audience());
    }

    private Standing ceo() {
        return Standing.of(
                users.inOffice("CEO").stream().map(DirectoryUser::id).limit(1).toList(), "there is no CEO");
    }

    private static boolean isForOthers(Feedback feedback) {
        return feedback.visibility() == Visibility.INTERNAL && feedback.audience() != Side.EXECUTIVE;
    }

    private @Nullable String team(@Nullable RecordId user) {
        return Optional.ofNullable(user)
                .flatMap(users::find)
                .map(DirectoryUser::team)
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
