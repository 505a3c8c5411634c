package dev.rapport.gateway.stream;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts each organisation's open streams: a stream holds a connection to Kafka, and nobody may take them all. */
@Singleton
class Seats {
    private final Map<Long, Integer> taken = new ConcurrentHashMap<>();
    private final StreamConfig config;

    Seats(StreamConfig config, MeterRegistry registry) {
        this.config = config;
        registry.gauge(
                "rapport.stream.open",
                taken,
                all -> all.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Held as long as the stream is open. */
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /** Refuses with REQUEST_LIMIT_EXCEEDED where the organisation has as many streams as it may. */
    Seat take(long organization) {
        taken.compute(organization, (org, count) -> {
            int open = count == null ? 0 : count;
            if (open >= config.perOrganization()) {
                throw new ApiException(
                        ErrorCode.REQUEST_LIMIT_EXCEEDED,
                        "Your organization has " + open + " streams of changes open, which is all it may. Close one.");
            }
            return open + 1;
        });
        return () -> taken.computeIfPresent(organization, (org, count) -> count == 1 ? null : count - 1);
    }
}
