package dev.rapport.feedback.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Remembers what was about people who were erased. Joins the transaction. */
@ApplicationScoped
class ErasedSubjects {
    private final EntityManager entities;
    private final Tenant tenant;
    private final Turns turns;

    ErasedSubjects(EntityManager entities, Tenant tenant, Turns turns) {
        this.entities = entities;
        this.tenant = tenant;
        this.turns = turns;
    }

    void remember(RecordId subject) {
        awaitTurn(subject);
        entities.createNativeQuery(
                        "insert into erased_subject (org_id, record_id) values (:org, :subject) on conflict do nothing")
                .setParameter("org", tenant.orgId())
                .setParameter("subject", subject.value())
                .executeUpdate();
    }

    boolean contains(RecordId subject) {
        awaitTurn(subject);
        return !entities.createNativeQuery(
                        "select 1 from erased_subject where org_id = :org and record_id = :subject", Integer.class)
                .setParameter("org", tenant.orgId())
                .setParameter("subject", subject.value())
                .getResultList()
                .isEmpty();
    }

    /** Who is about to write about the subject, and who erases it, do so one after the other. */
    private void awaitTurn(RecordId subject) {
        turns.await("erasure of " + subject);
    }
}
