package dev.rapport.gateway.hours;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.calendar.OpeningInterval;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;

/** Hours of one weekday in which people work; a day with a break has two. */
@Entity
@RecordType(prefix = "a30")
public class BusinessInterval extends StoredRecord {
    @RecordField(required = true, access = CREATE_ONLY, references = "BusinessHours", children = "BusinessIntervals")
    Long businessHoursId;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true)
    DayOfWeek dayOfWeek;

    /** As {@code 09:00}, by the clock on the wall of the calendar's time zone. */
    @RecordField(required = true, length = 5)
    String fromTime;

    /** As {@code 17:30}; {@code 24:00} is the end of the day. */
    @RecordField(required = true, length = 5)
    String toTime;

    RecordId calendar() {
        return new RecordId(businessHoursId);
    }

    /** Refuses with FIELD_INTEGRITY_EXCEPTION what are no times, or ends before it begins. */
    OpeningInterval hours() {
        try {
            return OpeningInterval.of(fromTime, toTime);
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "FromTime and ToTime are times as 09:00 and 17:30, the first before the second; 24:00 is the end of"
                            + " the day. They are '" + fromTime + "' and '" + toTime + "'.",
                    "FromTime",
                    "ToTime");
        }
    }

    boolean overlaps(BusinessInterval other) {
        return dayOfWeek == other.dayOfWeek && hours().overlaps(other.hours());
    }

    BusinessHoursChanged.Interval told() {
        return new BusinessHoursChanged.Interval(dayOfWeek, fromTime, toTime);
    }
}
