package dev.rapport.lead.courtesy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of each day in which a person wants to be left alone, by the clock on their wall: an hour that clocks go
 * through twice counts both times, one that they leave out does not count.
 *
 * @param until exclusive; before {@code from} where the hours go over midnight
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) implements Restraint {
    private static final int DAYS_TO_THE_NEXT_END = 2;

    @Override
    public Reason reason() {
        return Reason.QUIET_HOURS;
    }

    @Override
    public Optional<Instant> firstFrom(Instant moment) {
        Instant free = moment;
        while (covers(free)) {
            free = nextTurn(free);
        }
        return Optional.of(free);
    }

    private boolean covers(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, zone);
        boolean begun = !time.isBefore(from);
        boolean open = time.isBefore(until);
        return from.isBefore(until) ? begun && open : begun || open;
    }

    /** When the wall's clock next shows the end, or is next set; in between, quiet stays quiet. */
    private Instant nextTurn(Instant moment) {
        ZoneRules rules = zone.getRules();
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Stream<Instant> ends = Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_TO_THE_NEXT_END + 1L)
                .map(day -> day.atTime(until))
                .flatMap(end -> rules.getValidOffsets(end).stream().map(end::toInstant));
        return Stream.concat(ends, Stream.ofNullable(instant(rules.nextTransition(moment))))
                .filter(turn -> turn.isAfter(moment))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable Instant instant(@Nullable ZoneOffsetTransition setting) {
        return setting == null ? null : setting.getInstant();
    }
}
