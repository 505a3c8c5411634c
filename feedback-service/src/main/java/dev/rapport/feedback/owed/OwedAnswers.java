package dev.rapport.feedback.owed;

import dev.rapport.feedback.conversation.Side;
import dev.rapport.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Finds the feedback that still waits for its answer, from either end. */
@ApplicationScoped
class OwedAnswers {
    private static final String OPEN = """
            select id, aboutType, aboutId, subject, owedSince, dueAt, owedByUserId, owedToUserId from Feedback
            where status in (NEW, ROUTED, ACKNOWLEDGED) and isDeleted = false and\s""";
    private static final String BY_URGENCY = " order by dueAt, id";
    private static final String OWED_BY = "(owedByUserId = :user or owedByUserId is null and owedBySide in :sides)";
    private static final String OWED_TO = "owedToUserId = :user";

    private final EntityManager entities;
    private final Clock clock;

    OwedAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    OwedList of(Caller caller, int limit) {
        TypedQuery<OpenAnswer> owedBy = entities.createQuery(OPEN + OWED_BY + BY_URGENCY, OpenAnswer.class)
                .setParameter("user", caller.userId())
                .setParameter("sides", Side.of(caller));
        TypedQuery<OpenAnswer> owedTo = entities.createQuery(OPEN + OWED_TO + BY_URGENCY, OpenAnswer.class)
                .setParameter("user", caller.userId());
        return new OwedList(first(owedBy, limit), first(owedTo, limit));
    }

    private List<OwedItem> first(TypedQuery<OpenAnswer> query, int limit) {
        Instant now = clock.instant();
        return query.setMaxResults(limit)
                .getResultStream()
                .map(open -> OwedItem.of(open, now))
                .toList();
    }
}
