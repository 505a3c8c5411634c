package dev.rapport.gateway.hours;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date, or some minutes of it, on which nobody works: those of one calendar, or of all. */
@Entity
@RecordType(prefix = "0C0")
public class Holiday extends StoredRecord {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** All calendars' where it is empty. */
    @RecordField(access = CREATE_ONLY, references = "BusinessHours", children = "Holidays")
    @Nullable
    Long businessHoursId;

    @RecordField(required = true, length = 80, nameField = true)
    String name;

    @RecordField(required = true)
    LocalDate activityDate;

    @RecordField(required = true, defaulted = true)
    Boolean isAllDay;

    /** Counted from midnight; empty where the whole day is off. */
    @RecordField(label = "Start Time")
    @Nullable
    Integer startTimeInMinutes;

    /** Counted from midnight, so that 1440 is the end of the day; empty where the whole day is off. */
    @RecordField(label = "End Time")
    @Nullable
    Integer endTimeInMinutes;

    @Nullable
    RecordId calendar() {
        return reference(businessHoursId);
    }

    /** Refuses with FIELD_INTEGRITY_EXCEPTION a part of a day that is none. */
    void complete() {
        Integer start = startTimeInMinutes;
        Integer end = endTimeInMinutes;
        isAllDay = isAllDay == null ? start == null && end == null : isAllDay;
        if (isAllDay ? start != null || end != null : !isPartOfDay(start, end)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A holiday is all day, without StartTimeInMinutes and EndTimeInMinutes, or with IsAllDay false from the"
                            + " one to the other: minutes from 0 to " + MINUTES_OF_DAY
                            + ", the first before the second.",
                    "IsAllDay",
                    "StartTimeInMinutes",
                    "EndTimeInMinutes");
        }
    }

    BusinessHoursChanged.Closure told() {
        return new BusinessHoursChanged.Closure(
                activityDate,
                name,
                time(startTimeInMinutes == null ? 0 : startTimeInMinutes),
                time(endTimeInMinutes == null ? MINUTES_OF_DAY : endTimeInMinutes));
    }

    private static boolean isPartOfDay(@Nullable Integer start, @Nullable Integer end) {
        return start != null && end != null && start >= 0 && start < end && end <= MINUTES_OF_DAY;
    }

    private static String time(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
