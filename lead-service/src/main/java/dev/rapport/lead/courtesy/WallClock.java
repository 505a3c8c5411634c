package dev.rapport.lead.courtesy;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads quiet hours as a preference holds them: {@code 22:00}, {@code 07:30}, {@code Europe/Berlin}. */
final class WallClock {
    private WallClock() {}

    static Optional<Restraint> quietHours(@Nullable String from, @Nullable String until, @Nullable String zone) {
        return from == null || until == null || zone == null
                ? Optional.empty()
                : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone)));
    }

    /** Refuses hours and zones that there are not, and quiet hours that do not say when they are. */
    static void demandHours(@Nullable String from, @Nullable String until, @Nullable String zone) {
        demandZone(zone);
        demandTime(from, "QuietFrom");
        demandTime(until, "QuietUntil");
        if ((from == null) != (until == null)) {
            throw contradiction("Quiet hours have a beginning and an end: give QuietFrom and QuietUntil, or neither.");
        }
        if (from != null && zone == null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Quiet hours go by the person's own clock: give a TimeZone like Europe/Berlin.",
                    "TimeZone");
        }
        if (from != null && from.equals(until)) {
            throw contradiction("Quiet hours from " + from + " until " + until
                    + " are none, or all day. For never, set Consent to REFUSED.");
        }
    }

    private static void demandZone(@Nullable String zone) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        if (zone != null && !known.contains(zone)) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    "TimeZone: there is no time zone '" + zone + "'." + NearestName.hint(zone, known)
                            + " Zones are named as in the IANA database, like Europe/Berlin.",
                    "TimeZone");
        }
    }

    private static void demandTime(@Nullable String time, String field) {
        try {
            if (time != null) {
                LocalTime.parse(time);
            }
        } catch (DateTimeParseException e) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    field + ": '" + time + "' is no time of day from 00:00 to 23:59, like 07:30.",
                    field);
        }
    }

    private static ApiException contradiction(String message) {
        return new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, message, "QuietFrom", "QuietUntil");
    }
}
