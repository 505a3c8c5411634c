package dev.rapport.gateway.proxy;

import dev.rapport.gateway.issuer.IssuerDatabase;
import dev.rapport.platform.id.RecordId;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts each organisation's calls of the day. A call costs an addition in memory; what all replicas counted is brought
 * together every few seconds, so the figure is behind by that much.
 */
@Singleton
public class ApiUsage {
    private static final String ADD = """
            insert into api_usage (org_id, day, calls) values (?, ?, ?)
            on conflict (org_id, day) do update set calls = api_usage.calls + excluded.calls
            returning calls""";

    private final IssuerDatabase database;
    private final ProxyConfig config;
    private final Clock clock;
    private final Map<Day, Count> counts = new ConcurrentHashMap<>();

    ApiUsage(IssuerDatabase database, ProxyConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    private record Day(RecordId org, LocalDate date) {}

    private record Count(AtomicLong sinceFlush, AtomicLong flushed) {
        Count() {
            this(new AtomicLong(), new AtomicLong());
        }
    }

    /** Counts a call and tells how many the organisation has made today. */
    public long count(RecordId org) {
        Count count = counts.computeIfAbsent(new Day(org, today()), day -> new Count());
        return count.sinceFlush().incrementAndGet() + count.flushed().get();
    }

    /** How many calls the organisation has made today. */
    public long made(RecordId org) {
        Count count = counts.get(new Day(org, today()));
        return count == null ? 0 : count.sinceFlush().get() + count.flushed().get();
    }

    /** How many calls an organisation has per day. */
    public long allowed() {
        return config.dailyCalls();
    }

    /** The value of {@code Sforce-Limit-Info}. */
    public String describe(long calls) {
        return "api-usage=" + calls + "/" + config.dailyCalls();
    }

    public boolean isOver(long calls) {
        return calls > config.dailyCalls();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @PreDestroy
    void flush() {
        counts.forEach(this::flush);
        counts.keySet().removeIf(day -> day.date().isBefore(today()));
    }

    /** What cannot be written now is kept for the next time. */
    private void flush(Day day, Count count) {
        long calls = count.sinceFlush().get();
        if (calls > 0) {
            long total = database.find(ADD, row -> row.getLong(1), day.org().value(), day.date(), calls)
                    .orElseThrow();
            count.flushed().set(total);
            count.sinceFlush().addAndGet(-calls);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
