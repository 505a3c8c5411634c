package dev.rapport.feedback.path;

import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class HorizonAlarmRepository extends RecordRepository<HorizonAlarm> {
    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended('horizon', ?1)) as text)";

    private final Tenant tenant;

    HorizonAlarmRepository(Tenant tenant) {
        this.tenant = tenant;
    }

    /** The alarm that is on; whoever asks after it waits until this transaction ends. */
    Optional<HorizonAlarm> findOn() {
        getEntityManager()
                .createNativeQuery(ONE_AT_A_TIME, String.class)
                .setParameter(1, tenant.orgId())
                .getSingleResult();
        return find("clearedAt is null and isDeleted = false").firstResultOptional();
    }
}
