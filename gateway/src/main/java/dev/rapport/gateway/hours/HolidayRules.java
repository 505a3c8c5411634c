package dev.rapport.gateway.hours;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** What every write of a holiday demands; each changes the calendar it is of, or all. */
@ApplicationScoped
class HolidayRules implements RecordRules<Holiday> {
    private static final int MOST = 1_000;

    private final CalendarParts parts;
    private final CalendarNews news;

    HolidayRules(CalendarParts parts, CalendarNews news) {
        this.parts = parts;
        this.news = news;
    }

    @Override
    public Class<Holiday> entity() {
        return Holiday.class;
    }

    @Override
    public void beforeCreate(Holiday holiday, FieldChanges changes) {
        holiday.complete();
        news.of(holiday).forEach(this::demandRoom);
    }

    @Override
    public void afterCreate(Holiday holiday) {
        news.of(holiday).forEach(news::changed);
    }

    @Override
    public void beforeUpdate(Holiday holiday, FieldChanges changes) {
        holiday.complete();
        news.of(holiday).forEach(news::changed);
    }

    @Override
    public void beforeDelete(Holiday holiday) {
        retell(holiday, holidays -> holidays.remove(holiday));
    }

    @Override
    public void beforeUndelete(Holiday holiday) {
        news.of(holiday).forEach(this::demandRoom);
        retell(holiday, holidays -> holidays.add(holiday));
    }

    private void retell(Holiday holiday, Consumer<List<Holiday>> change) {
        for (BusinessHours calendar : news.of(holiday)) {
            List<Holiday> holidays = parts.holidaysOf(calendar.id());
            change.accept(holidays);
            news.changed(calendar, parts.intervalsOf(calendar.id()), holidays);
        }
    }

    private void demandRoom(BusinessHours calendar) {
        if (parts.holidaysOf(calendar.id()).size() >= MOST) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A calendar has at most " + MOST + " holidays: delete those of years that are over.");
        }
    }
}
