package dev.rapport.gateway.hours;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What every write of a calendar demands: one that counts has hours, and is the only one of its team. */
@ApplicationScoped
class BusinessHoursRules implements RecordRules<BusinessHours> {
    private final BusinessHoursRepository calendars;
    private final CalendarParts parts;
    private final CalendarNews news;

    BusinessHoursRules(BusinessHoursRepository calendars, CalendarParts parts, CalendarNews news) {
        this.calendars = calendars;
        this.parts = parts;
        this.news = news;
    }

    @Override
    public Class<BusinessHours> entity() {
        return BusinessHours.class;
    }

    @Override
    public void beforeCreate(BusinessHours calendar, FieldChanges changes) {
        calendar.begin();
        calendar.complete(changes.touches("IsDefault"));
        if (calendar.isActive()) {
            throw noHours();
        }
    }

    @Override
    public void afterCreate(BusinessHours calendar) {
        news.begun(calendar);
    }

    @Override
    public void beforeUpdate(BusinessHours calendar, FieldChanges changes) {
        calendar.complete(changes.touches("IsDefault"));
        demandMayCount(calendar);
        if (!changes.fields().isEmpty()) {
            news.changed(calendar);
        }
    }

    @Override
    public void beforeDelete(BusinessHours calendar) {
        news.removed(calendar);
    }

    @Override
    public void beforeUndelete(BusinessHours calendar) {
        demandMayCount(calendar);
        news.restored(calendar);
    }

    private void demandMayCount(BusinessHours calendar) {
        if (!calendar.isActive()) {
            return;
        }
        if (parts.intervalsOf(calendar.id()).isEmpty()) {
            throw noHours();
        }
        calendars.findActiveBeside(calendar).ifPresent(other -> {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    (calendar.team == null ? "The organisation" : "The team " + calendar.team)
                            + " has the active calendar " + other.id()
                            + " already: set its IsActive to false first.",
                    "Team",
                    "IsActive");
        });
    }

    private static ApiException noHours() {
        return new ApiException(
                ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                "A calendar counts once it has hours: create its BusinessIntervals first, then set IsActive to true.",
                "IsActive");
    }
}
