package dev.rapport.lead.privacy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Erases what the service keeps of people beside its records: what merges took over, answers kept for calls that are
 * repeated, and the data of bulk jobs and imports that are over. Joins the transaction.
 */
@ApplicationScoped
class StoredTraces {
    private static final String MERGES = """
            update lead_merge set corrections = '[]'
            where org_id = :org and (master_id = any(:people) or merged_ids && :people)""";

    /** The call stays known, so that it is not done twice; what it answered is forgotten. */
    private static final String ANSWERS = """
            update idempotency set body = ''
            where org_id = :org and exists (
                select from unnest(:names) as name where position(convert_to(name, 'UTF8') in idempotency.body) > 0)""";

    private static final String JOBS = """
            delete from bulk_job where org_id = :org and state in ('JOB_COMPLETE', 'FAILED', 'ABORTED') and id in (
                select job_id from bulk_batch where org_id = :org and record_ids && :records)""";

    private final EntityManager entities;
    private final Tenant tenant;

    StoredTraces(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    void erase(KnownPerson person) {
        List<RecordId> all = person.all().map(record -> record.id()).toList();
        entities.createNativeQuery(MERGES)
                .setParameter("org", tenant.orgId())
                .setParameter("people", numbers(person.ids()))
                .executeUpdate();
        entities.createNativeQuery(ANSWERS)
                .setParameter("org", tenant.orgId())
                .setParameter("names", all.stream().map(RecordId::toString).toArray(String[]::new))
                .executeUpdate();
        entities.createNativeQuery(JOBS)
                .setParameter("org", tenant.orgId())
                .setParameter("records", numbers(all))
                .executeUpdate();
    }

    private static Long[] numbers(List<RecordId> ids) {
        return ids.stream().map(RecordId::value).toArray(Long[]::new);
    }
}
