package dev.rapport.content.owed;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Keeps debts apart from their ends, so that neither has to come first. Works inside the caller's transaction. */
@ApplicationScoped
class OwedAnswers {
    private static final String OWE = """
        insert into owed_answer (org_id, feedback_id, user_id, type, cause, since, due_at)
        values (:org, :feedback, :user, :type, :cause, :since, :due) on conflict do nothing\
        """;

    private static final String SETTLE = """
        insert into settled_answer (org_id, feedback_id) values (:org, :feedback) on conflict do nothing\
        """;

    private final EntityManager entities;
    private final Tenant tenant;

    OwedAnswers(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /** That somebody owes an answer since then. */
    void owe(RecordId feedback, RecordId user, Instant since, Instant due) {
        keep(feedback, user, new Debt("OWED_ANSWER", 0, since, due));
    }

    /** That somebody is to be told that an answer is overdue. */
    void escalate(RecordId feedback, RecordId user, Instant at, Instant due) {
        keep(feedback, user, new Debt("ESCALATION", at.toEpochMilli(), at, due));
    }

    /** That somebody is asked for feedback since then, and is to acknowledge it. */
    void ask(RecordId hop, RecordId user, Instant since, Instant due) {
        remind(hop, user, 0, since, due);
    }

    /** @param count how often it was time to remind them, this time among them */
    void remind(RecordId hop, RecordId user, int count, Instant at, Instant due) {
        keep(hop, user, new Debt("FEEDBACK_REQUEST", count, at, due));
    }

    /** That nobody owes an answer to the feedback, or the hop's acknowledgement, any more. */
    void settle(RecordId feedback) {
        entities.createNativeQuery(SETTLE)
                .setParameter("org", tenant.orgId())
                .setParameter("feedback", feedback.value())
                .executeUpdate();
    }

    private record Debt(String type, long cause, Instant since, Instant due) {}

    private void keep(RecordId feedback, RecordId user, Debt debt) {
        entities.createNativeQuery(OWE)
                .setParameter("org", tenant.orgId())
                .setParameter("feedback", feedback.value())
                .setParameter("user", user.value())
                .setParameter("type", debt.type())
                .setParameter("cause", debt.cause())
                .setParameter("since", debt.since())
                .setParameter("due", debt.due())
                .executeUpdate();
    }
}
