package dev.rapport.gateway.hours;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of a team, or of the whole organisation. It counts while it is active. */
@Entity
@RecordType(prefix = "01m", label = "Business Hours", labelPlural = "Business Hours")
public class BusinessHours extends StoredRecord {
    @RecordField(required = true, length = 80, nameField = true)
    String name;

    /** As in User.Team; the whole organisation's where it is empty. */
    @RecordField(length = 80)
    @Nullable
    String team;

    /** Whether it is the organisation's own, which counts for every team without one. */
    @RecordField(required = true, defaulted = true)
    Boolean isDefault;

    @RecordField(required = true, defaulted = true)
    Boolean isActive;

    @RecordField(required = true, length = 40)
    String timeZoneSidKey;

    /** Grows with each change of the calendar, its intervals and the holidays that count for it. */
    @RecordField(required = true, defaulted = true, access = READ_ONLY)
    Integer calendarVersion;

    void begin() {
        calendarVersion = 1;
    }

    /**
     * Keeps the fields that depend on each other true.
     *
     * @param isDefaultGiven whether the write says itself whose calendar it is
     */
    void complete(boolean isDefaultGiven) {
        boolean ofAll = team == null;
        if (isDefaultGiven && isDefault != null && isDefault != ofAll) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "IsDefault is true for the calendar of the whole organisation, which has no Team, and for no other.",
                    "IsDefault",
                    "Team");
        }
        isDefault = ofAll;
        isActive = isActive != null && isActive;
        if (!ZoneId.getAvailableZoneIds().contains(timeZoneSidKey)) {
            throw new ApiException(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "TimeZoneSidKey: '" + timeZoneSidKey + "' is no time zone; it is the name of a region, as"
                            + " Europe/Berlin.",
                    "TimeZoneSidKey");
        }
    }

    boolean isActive() {
        return isActive;
    }

    /** Changed in itself or in what belongs to it. */
    void change() {
        calendarVersion = calendarVersion + 1;
    }

    /** The whole calendar, as it counts from now on. */
    BusinessHoursChanged told(List<BusinessInterval> intervals, List<Holiday> holidays, boolean counts) {
        return new BusinessHoursChanged(
                id(),
                name,
                team,
                counts,
                timeZoneSidKey,
                calendarVersion,
                intervals.stream().map(BusinessInterval::told).toList(),
                holidays.stream().map(Holiday::told).toList());
    }
}
