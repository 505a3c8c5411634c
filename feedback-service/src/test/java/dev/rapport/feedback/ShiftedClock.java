package dev.rapport.feedback;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's clock in tests: real time, or some time ago.
 *
 * <p>It never goes ahead while anything is written: Kafka takes no message from the future.
 */
public final class ShiftedClock extends Clock {
    private static final AtomicReference<Duration> SHIFT = new AtomicReference<>(Duration.ZERO);

    /** Does the work as of so long ago. */
    public static void ago(Duration time, Work work) throws Exception {
        SHIFT.set(time);
        try {
            work.run();
        } finally {
            SHIFT.set(Duration.ZERO);
        }
    }

    public interface Work {
        void run() throws Exception;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().minus(SHIFT.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Rapport counts in UTC");
    }

    static class Producer {
        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock() {
            return new ShiftedClock();
        }
    }
}
