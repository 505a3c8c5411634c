package dev.rapport.content.owed;

import static dev.rapport.platform.tenancy.RowBatch.Column.id;
import static dev.rapport.platform.tenancy.RowBatch.Column.number;
import static dev.rapport.platform.tenancy.RowBatch.Column.text;
import static dev.rapport.platform.tenancy.RowBatch.Column.time;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.RowBatch;
import dev.rapport.platform.tenancy.RowBatch.Column;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Keeps debts apart from their ends, so that neither has to come first. Works inside the caller's transaction. */
@ApplicationScoped
class OwedAnswers {
    private static final String OWE = """
        insert into owed_answer (org_id, feedback_id, user_id, type, cause, since, due_at)
        select ?, * from unnest(?, ?, ?, ?, ?, ?) on conflict do nothing\
        """;

    private static final List<Column<Debt>> DEBTS = List.of(
            id(Debt::about), id(Debt::user), text(Debt::type), number(Debt::cause), time(Debt::since), time(Debt::due));

    private static final String SETTLE = """
        insert into settled_answer (org_id, feedback_id) values (:org, :feedback) on conflict do nothing\
        """;

    private final EntityManager entities;
    private final Tenant tenant;
    private final RowBatch batch;

    OwedAnswers(EntityManager entities, Tenant tenant, RowBatch batch) {
        this.entities = entities;
        this.tenant = tenant;
        this.batch = batch;
    }

    /** Those that are kept already change nothing. */
    void owe(List<Debt> debts) {
        batch.execute(OWE, debts, DEBTS);
    }

    /** That nobody owes an answer to the feedback, or the hop's acknowledgement, any more. */
    void settle(RecordId feedback) {
        entities.createNativeQuery(SETTLE)
                .setParameter("org", tenant.orgId())
                .setParameter("feedback", feedback.value())
                .executeUpdate();
    }
}
