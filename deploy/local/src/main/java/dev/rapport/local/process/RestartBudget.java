package dev.rapport.local.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How soon, and whether at all, a component that died is started again: each time later, and not for ever. */
final class RestartBudget {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int RESTARTS_IN_WINDOW = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    RestartBudget(Clock clock) {
        this.clock = clock;
    }

    /** The pause before the next start, doubling with each death of the last minute; empty when it died too often. */
    Optional<Duration> spend() {
        Instant now = clock.instant();
        while (!deaths.isEmpty() && deaths.getFirst().isBefore(now.minus(WINDOW))) {
            deaths.removeFirst();
        }
        if (deaths.size() >= RESTARTS_IN_WINDOW) {
            return Optional.empty();
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << deaths.size());
        deaths.addLast(now);
        return Optional.of(pause);
    }
}
