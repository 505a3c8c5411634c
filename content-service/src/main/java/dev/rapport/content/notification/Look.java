package dev.rapport.content.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user may be told at one moment. Knows clocks only, and no things.
 *
 * @param digestedOn the user's day of the last digest; null before the first
 */
record Look(CourtesyHours hours, ZoneId zone, @Nullable LocalDate digestedOn, Instant now) {
    /** Who changes a zone, or is told by a late directory, is looked at anew by then. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int DAYS_AHEAD = 3;

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    boolean mayInterrupt() {
        return !hours.isSnoozed(now) && !hours.isQuiet(now, zone);
    }

    boolean mayInterruptUrgently() {
        return !hours.isSnoozed(now) && (hours.urgentInQuietHours() || !hours.isQuiet(now, zone));
    }

    /**
     * Whether today's digest is to be told: its moment has come, it has not been told, and something waited for it by then.
     */
    boolean isDigestDue(Collection<Instant> waitingSince) {
        return mayInterrupt()
                && isStillOwed(today())
                && hours.digestOn(today(), zone)
                        .filter(moment -> !moment.isAfter(now))
                        .filter(moment -> waitingSince.stream().anyMatch(since -> !since.isAfter(moment)))
                        .isPresent();
    }

    private boolean isStillOwed(LocalDate day) {
        return digestedOn == null || digestedOn.isBefore(day);
    }

    /** When the next digest is told of what waits by now, if nothing changes. */
    Instant nextDigest(Collection<Instant> waitingSince) {
        if (isDigestDue(waitingSince)) {
            return now;
        }
        Instant from = Stream.of(Optional.of(now), Optional.ofNullable(hours.snoozedUntil()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(now);
        LocalDate first = LocalDate.ofInstant(from, zone);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .filter(this::isStillOwed)
                .map(day -> momentOn(day, from))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> hours.nextLoud(from.plus(Duration.ofDays(DAYS_AHEAD)), zone));
    }

    /** Of a day whose moment lies behind by now there is no digest any more, unless the user has slept through it. */
    private Optional<Instant> momentOn(LocalDate day, Instant from) {
        Optional<Instant> moment = hours.digestOn(day, zone);
        if (moment.filter(at -> !at.isBefore(from)).isPresent()) {
            return moment;
        }
        Instant late = hours.nextLoud(from, zone);
        return moment.filter(
                        at -> at.isAfter(now) && LocalDate.ofInstant(late, zone).equals(day))
                .map(at -> late);
    }

    /** When it is worth to look again: something may be allowed then that is not now. */
    Instant nextLook() {
        Stream<Optional<Instant>> changes = Stream.of(
                hours.digestOn(today(), zone),
                hours.digestOn(today().plusDays(1), zone),
                Optional.of(hours.nextLoud(now, zone)),
                Optional.ofNullable(hours.snoozedUntil()));
        return Stream.concat(changes.flatMap(Optional::stream), Stream.of(now.plus(LONGEST_WAIT)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
