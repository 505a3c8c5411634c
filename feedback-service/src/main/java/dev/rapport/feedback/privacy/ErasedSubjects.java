package dev.rapport.feedback.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers what was about people who were erased. Joins the transaction. */
@ApplicationScoped
class ErasedSubjects {
    private static final String AMONG = """
            select record_id from erased_subject where org_id = :org and record_id = any(:subjects)""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final Turns turns;

    ErasedSubjects(EntityManager entities, Tenant tenant, Turns turns) {
        this.entities = entities;
        this.tenant = tenant;
        this.turns = turns;
    }

    void remember(RecordId subject) {
        turns.await(turn(subject));
        entities.createNativeQuery(
                        "insert into erased_subject (org_id, record_id) values (:org, :subject) on conflict do nothing")
                .setParameter("org", tenant.orgId())
                .setParameter("subject", subject.value())
                .executeUpdate();
    }

    Set<RecordId> among(Collection<RecordId> subjects) {
        turns.awaitAll(subjects.stream().map(ErasedSubjects::turn).toList());
        List<?> found = entities.createNativeQuery(AMONG)
                .setParameter("org", tenant.orgId())
                .setParameter("subjects", subjects.stream().map(RecordId::value).toArray(Long[]::new))
                .getResultList();
        return found.stream().map(id -> new RecordId((Long) id)).collect(Collectors.toSet());
    }

    /** Who is about to write about a subject, and who erases it, do so one after the other. */
    private static String turn(RecordId subject) {
        return "erasure of " + subject;
    }
}
