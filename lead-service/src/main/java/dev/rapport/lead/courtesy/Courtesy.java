package dev.rapport.lead.courtesy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that one person wants of us, for one channel and purpose; the strictest of it holds. */
record Courtesy(List<Restraint> restraints) {
    /**
     * Caps leave room after 30 days, and clocks repeat themselves every year: what is not free until then, such as where
     * two quiet hours fill the day, never is.
     */
    private static final Duration HORIZON = Duration.ofDays(2 * 366);

    Courtesy {
        restraints = List.copyOf(restraints);
    }

    List<Reason> reasonsAgainst(Instant moment) {
        return restraints.stream()
                .filter(restraint -> !restraint.allows(moment))
                .map(Restraint::reason)
                .distinct()
                .sorted()
                .toList();
    }

    /** The first moment, not before this one, that everything leaves free; empty if there is none. */
    Optional<Instant> firstFrom(Instant moment) {
        Instant latest = moment.plus(HORIZON);
        Instant free = moment;
        Instant before;
        do {
            before = free;
            for (Restraint restraint : restraints) {
                Optional<Instant> later = restraint.firstFrom(free);
                if (later.isEmpty() || later.get().isAfter(latest)) {
                    return Optional.empty();
                }
                free = later.get();
            }
        } while (free.isAfter(before));
        return Optional.of(free);
    }
}
