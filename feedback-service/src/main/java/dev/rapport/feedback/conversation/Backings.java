package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Counts who stands behind feedback when it is read, so that nothing has to be kept right by merges and votes. */
@ApplicationScoped
class Backings {
    private static final int INDEPENDENT_SOURCES = 3;
    private static final String FAMILY =
            " in (select f.id from Feedback f" + " where (f.id = :id or f.mergedIntoId = :id) and f.isDeleted = false)";
    private static final String AUTHORS = "select count(distinct a.owedToUserId) from Feedback a where a.id" + FAMILY;
    private static final String VOTERS =
            "select count(distinct v.createdById) from FeedbackVote v where v.isDeleted = false and v.feedbackId"
                    + FAMILY;
    private static final String SOURCES =
            "select count(distinct s.accountId) from FeedbackSource s where s.isDeleted = false and s.feedbackId"
                    + FAMILY;

    private final FeedbackRepository feedbacks;
    private final EntityManager entities;

    Backings(FeedbackRepository feedbacks, EntityManager entities) {
        this.feedbacks = feedbacks;
        this.entities = entities;
    }

    Backing of(Feedback feedback) {
        long sources = count(SOURCES, feedback);
        boolean insight = feedback.kind() == FeedbackKind.MARKET_INSIGHT;
        return new Backing(
                feedbacks.mergedInto(feedback.id()),
                count(AUTHORS, feedback),
                count(VOTERS, feedback),
                sources,
                insight && sources < INDEPENDENT_SOURCES);
    }

    private long count(String query, Feedback feedback) {
        RecordId id = feedback.id();
        return entities.createQuery(query, Long.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }
}
