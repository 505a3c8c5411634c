package dev.rapport.gateway.hours;

import dev.rapport.platform.record.RecordRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Finds calendars. */
@ApplicationScoped
class BusinessHoursRepository extends RecordRepository<BusinessHours> {
    /**
     * The other active calendar of the same team, or of the whole organisation. Asked before the write reaches the database,
     * whose unique index would name no record.
     */
    Optional<BusinessHours> findActiveBeside(BusinessHours calendar) {
        return getEntityManager()
                .createQuery(
                        "from BusinessHours where isActive = true and isDeleted = false and coalesce(team, '') = ?1",
                        BusinessHours.class)
                .setParameter(1, calendar.team == null ? "" : calendar.team)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .filter(other -> other != calendar)
                .findFirst();
    }

    /** All of them, those in the bin too, since they may come back; nobody else changes one for now. */
    List<BusinessHours> lockAll() {
        return findAll(Sort.by("id")).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
