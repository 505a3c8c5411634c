package dev.rapport.feedback.routing;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.Visibility;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds who could answer by a rule: somebody who works here, may read it, and did not write it; of several, whoever has
 * the fewest open answers.
 */
@ApplicationScoped
class Candidates {
    private static final String OPEN = """
            select owedByUserId, count(*) from Feedback
            where status in (NEW, ROUTED, ACKNOWLEDGED) and isDeleted = false and owedByUserId in :users
            group by owedByUserId""";

    private final UserDirectory directory;
    private final EntityManager entities;

    Candidates(UserDirectory directory, EntityManager entities) {
        this.directory = directory;
        this.entities = entities;
    }

    Optional<RecordId> first(RoutingRule rule, Feedback feedback) {
        RecordId user = rule.user();
        if (user != null) {
            return canAnswer(user, feedback) ? Optional.of(user) : Optional.empty();
        }
        String function = rule.function();
        List<RecordId> members = function == null
                ? List.of()
                : directory.active(function, rule.team()).stream()
                        .map(DirectoryUser::id)
                        .filter(member -> canAnswer(member, feedback))
                        .toList();
        Map<Long, Long> open = open(members);
        return members.stream()
                .min(Comparator.<RecordId>comparingLong(member -> open.getOrDefault(member.value(), 0L))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A user whom the directory has not heard of yet may answer what everybody may read. */
    private boolean canAnswer(RecordId user, Feedback feedback) {
        Optional<DirectoryUser> known = directory.find(user);
        boolean reads = feedback.visibility() == Visibility.SHARED
                || known.filter(found -> feedback.audience().name().equals(found.function()))
                        .isPresent();
        return reads && known.map(DirectoryUser::active).orElse(true) && !user.equals(feedback.owedToUser());
    }

    private Map<Long, Long> open(Collection<RecordId> users) {
        return users.isEmpty()
                ? Map.of()
                : entities.createQuery(OPEN, Object[].class)
                        .setParameter(
                                "users", users.stream().map(RecordId::value).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
