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

/** The application's clock in tests: real time, plus what a test has let pass. */
public final class ShiftedClock extends Clock {
    private static final AtomicReference<Duration> SHIFT = new AtomicReference<>(Duration.ZERO);

    /** Lets time pass while the work runs. */
    public static void after(Duration passed, Work work) throws Exception {
        SHIFT.set(passed);
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
        return Clock.systemUTC().instant().plus(SHIFT.get());
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
