package dev.rapport.gateway.hours;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finds what belongs to calendars. */
@ApplicationScoped
class CalendarParts {
    private final EntityManager entities;

    CalendarParts(EntityManager entities) {
        this.entities = entities;
    }

    List<BusinessInterval> intervalsOf(RecordId calendar) {
        return entities.createQuery(
                        "from BusinessInterval where businessHoursId = ?1 and isDeleted = false order by dayOfWeek, fromTime",
                        BusinessInterval.class)
                .setParameter(1, calendar.value())
                .getResultList();
    }

    /** Its own, and those of all calendars. */
    List<Holiday> holidaysOf(RecordId calendar) {
        return entities.createQuery(
                        "from Holiday where (businessHoursId = ?1 or businessHoursId is null) and isDeleted = false"
                                + " order by activityDate, id",
                        Holiday.class)
                .setParameter(1, calendar.value())
                .getResultList();
    }
}
