package dev.rapport.content.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a user may be told something.
 *
 * @param digestHour of the user's day, 0 to 23
 * @param urgentInQuietHours whether what is urgent may interrupt these as well
 * @param snoozedUntil until when nothing at all is told; null if it is
 */
record CourtesyHours(
        int digestHour,
        QuietHours quietHours,
        boolean urgentInQuietHours,
        @Nullable Instant snoozedUntil) {
    static final int USUAL_DIGEST_HOUR = 8;
    static final CourtesyHours USUAL = new CourtesyHours(USUAL_DIGEST_HOUR, QuietHours.USUAL, false, null);

    private static final int LATITUDE_MINUTES = 59;

    boolean isQuiet(Instant now, ZoneId zone) {
        return quietHours.contains(now.atZone(zone).toLocalTime());
    }

    boolean isSnoozed(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }

    /** The first moment from then on that is not quiet. */
    Instant nextLoud(Instant from, ZoneId zone) {
        ZonedDateTime moment = from.atZone(zone);
        while (quietHours.contains(moment.toLocalTime())) {
            moment = nextMinute(moment);
        }
        return moment.toInstant();
    }

    /**
     * From when on the digest of a day is told: the digest hour, or the end of the quiet hours that it lies in. Where the
     * clocks skip it, the first moment after the gap that is not quiet; where nothing of the day is left then, the last hour
     * before. Empty for a day that the zone does not have.
     */
    Optional<Instant> digestOn(LocalDate day, ZoneId zone) {
        LocalTime hour = LocalTime.of(digestHour, 0);
        LocalTime time = quietHours.contains(hour) ? quietHours.until() : hour;
        ZonedDateTime begin = day.atTime(time).atZone(zone);
        ZonedDateTime moment = begin;
        while (moment.toLocalDate().equals(day) && quietHours.contains(moment.toLocalTime())) {
            moment = nextMinute(moment);
        }
        return moment.toLocalDate().equals(day) ? Optional.of(moment.toInstant()) : lastHour(day, begin);
    }

    private Optional<Instant> lastHour(LocalDate day, ZonedDateTime before) {
        ZonedDateTime moment = before;
        while (!isLoudOn(day, moment)) {
            moment = moment.minusMinutes(1);
            if (moment.toLocalDate().isBefore(day)) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < LATITUDE_MINUTES && isLoudOn(day, moment.minusMinutes(1)); i++) {
            moment = moment.minusMinutes(1);
        }
        return Optional.of(moment.toInstant());
    }

    private boolean isLoudOn(LocalDate day, ZonedDateTime moment) {
        return moment.toLocalDate().equals(day) && !quietHours.contains(moment.toLocalTime());
    }

    private static ZonedDateTime nextMinute(ZonedDateTime moment) {
        return moment.plusMinutes(1).withSecond(0).withNano(0);
    }
}
