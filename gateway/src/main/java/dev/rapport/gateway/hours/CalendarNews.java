package dev.rapport.gateway.hours;

import dev.rapport.gateway.identity.Organization;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * In charge of the versions of calendars: whatever changes one makes a new version, which the services are told whole.
 *
 * <p>A version is made under the lock of the calendar's row, so that it holds everything before it. A new calendar, which
 * nobody else can lock yet, and a holiday of all calendars exclude each other by the lock of the organisation's row, which
 * is taken before that of any calendar.
 */
@ApplicationScoped
class CalendarNews {
    private final BusinessHoursRepository calendars;
    private final CalendarParts parts;
    private final EntityManager entities;
    private final Tenant tenant;
    private final Outbox outbox;

    CalendarNews(
            BusinessHoursRepository calendars,
            CalendarParts parts,
            EntityManager entities,
            Tenant tenant,
            Outbox outbox) {
        this.calendars = calendars;
        this.parts = parts;
        this.entities = entities;
        this.tenant = tenant;
        this.outbox = outbox;
    }

    /** The calendar that a record names, locked; refuses one that there is not. */
    BusinessHours require(RecordId calendar) {
        return calendars
                .findForUpdate(calendar)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "invalid cross reference id: " + calendar + " is no calendar.",
                        "BusinessHoursId"));
    }

    /** The calendars for which a holiday counts, locked; of all, those in the bin too, since they may come back. */
    List<BusinessHours> of(Holiday holiday) {
        RecordId calendar = holiday.calendar();
        if (calendar != null) {
            return List.of(require(calendar));
        }
        lockOrganization();
        return calendars.lockAll();
    }

    /** Tells of a new calendar. */
    void begun(BusinessHours calendar) {
        lockOrganization();
        tell(calendar, parts.intervalsOf(calendar.id()), parts.holidaysOf(calendar.id()), calendar.isActive());
    }

    void changed(BusinessHours calendar) {
        changed(calendar, parts.intervalsOf(calendar.id()));
    }

    /** @param intervals as they will be after the write */
    void changed(BusinessHours calendar, List<BusinessInterval> intervals) {
        changed(calendar, intervals, parts.holidaysOf(calendar.id()));
    }

    /** @param holidays as they will be after the write */
    void changed(BusinessHours calendar, List<BusinessInterval> intervals, List<Holiday> holidays) {
        calendar.change();
        tell(calendar, intervals, holidays, calendar.isActive() && !calendar.isDeleted());
    }

    /** Nothing is counted by a calendar in the bin. */
    void removed(BusinessHours calendar) {
        calendar.change();
        tell(calendar, parts.intervalsOf(calendar.id()), parts.holidaysOf(calendar.id()), false);
    }

    void restored(BusinessHours calendar) {
        calendar.change();
        tell(calendar, parts.intervalsOf(calendar.id()), parts.holidaysOf(calendar.id()), calendar.isActive());
    }

    private void tell(
            BusinessHours calendar, List<BusinessInterval> intervals, List<Holiday> holidays, boolean counts) {
        outbox.append(calendar.told(intervals, holidays, counts));
    }

    private void lockOrganization() {
        entities.find(Organization.class, tenant.orgId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
