package dev.rapport.feedback.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Remembers what was about people who were erased. Joins the transaction. */
@ApplicationScoped
class ErasedSubjects {
    private final EntityManager entities;
    private final Tenant tenant;

    ErasedSubjects(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
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
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:subject)", Integer.class)
                .setParameter("subject", subject.value())
                .getSingleResult();
    }
}
