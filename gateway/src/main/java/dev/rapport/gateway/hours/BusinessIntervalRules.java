package dev.rapport.gateway.hours;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What every write of an interval demands, under the calendar's lock: it overlaps no other, and one stays. */
@ApplicationScoped
class BusinessIntervalRules implements RecordRules<BusinessInterval> {
    private static final int MOST = 100;

    private final CalendarParts parts;
    private final CalendarNews news;

    BusinessIntervalRules(CalendarParts parts, CalendarNews news) {
        this.parts = parts;
        this.news = news;
    }

    @Override
    public Class<BusinessInterval> entity() {
        return BusinessInterval.class;
    }

    @Override
    public void beforeCreate(BusinessInterval interval, FieldChanges changes) {
        news.require(interval.calendar());
        demandRoom(interval);
    }

    @Override
    public void afterCreate(BusinessInterval interval) {
        news.changed(news.require(interval.calendar()));
    }

    @Override
    public void beforeUpdate(BusinessInterval interval, FieldChanges changes) {
        BusinessHours calendar = news.require(interval.calendar());
        demandRoom(interval);
        news.changed(calendar);
    }

    @Override
    public void beforeDelete(BusinessInterval interval) {
        BusinessHours calendar = news.require(interval.calendar());
        List<BusinessInterval> rest = others(interval);
        if (rest.isEmpty() && calendar.isActive()) {
            throw new ApiException(
                    ErrorCode.DELETE_FAILED,
                    "The calendar " + calendar.id()
                            + " is active, and has no other hours: set its IsActive to false first.");
        }
        news.changed(calendar, rest);
    }

    @Override
    public void beforeUndelete(BusinessInterval interval) {
        BusinessHours calendar = news.require(interval.calendar());
        demandRoom(interval);
        List<BusinessInterval> all = others(interval);
        all.add(interval);
        news.changed(calendar, all);
    }

    private void demandRoom(BusinessInterval interval) {
        interval.hours();
        List<BusinessInterval> others = others(interval);
        if (others.size() >= MOST) {
            throw new ApiException(ErrorCode.LIMIT_EXCEEDED, "A calendar has at most " + MOST + " intervals.");
        }
        others.stream().filter(interval::overlaps).findFirst().ifPresent(other -> {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The hours from " + interval.fromTime + " to " + interval.toTime + " overlap with " + other.id()
                            + ", from " + other.fromTime + " to " + other.toTime + ".",
                    "FromTime",
                    "ToTime");
        });
    }

    private List<BusinessInterval> others(BusinessInterval interval) {
        List<BusinessInterval> others = parts.intervalsOf(interval.calendar());
        others.removeIf(other -> other == interval);
        return others;
    }
}
