package dev.rapport.content.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Follows links without waiting long: what was found a moment ago is not looked up again, what was found earlier will do
 * while the database does not answer, and only a few look-ups go on at a time, so that strangers cannot use up the
 * connections of others.
 */
@Singleton
class LinkTargets {
    private static final Logger LOG = Logger.getLogger(LinkTargets.class);

    private final LinkDirectory directory;
    private final LinkConfig config;
    private final Clock clock;
    private final Cache<String, Known> known;
    private final Semaphore lookups;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LinkTargets(LinkDirectory directory, LinkConfig config, Clock clock) {
        this.directory = directory;
        this.config = config;
        this.clock = clock;
        known = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.stale())
                .build();
        lookups = new Semaphore(config.lookups());
    }

    private record Known(LinkTarget target, Instant asOf) {
        boolean isWithin(Duration age, Instant now) {
            return now.isBefore(asOf.plus(age));
        }
    }

    /** The database does not answer, and nothing is remembered of this link. */
    static final class UnansweredException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Where the link leads, as far as it is one. */
    Optional<LinkTarget> find(LinkToken token) throws UnansweredException {
        Optional<LinkTarget> fresh = remembered(token, config.fresh());
        if (fresh.isPresent()) {
            return fresh;
        }
        try {
            return lookUp(token);
        } catch (ExecutionException | TimeoutException unanswered) {
            LOG.debugf(unanswered, "a link could not be looked up");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Optional<LinkTarget> stale = remembered(token, config.stale());
        if (stale.isEmpty()) {
            throw new UnansweredException();
        }
        return stale;
    }

    private Optional<LinkTarget> lookUp(LinkToken token)
            throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + config.patience().toNanos();
        if (!lookups.tryAcquire(config.patience().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        // Not before the thread is through gives it its place back, however long the database keeps it.
        Future<Optional<LinkTarget>> found = threads.submit(() -> {
            try {
                Optional<LinkTarget> fresh = remembered(token, config.fresh());
                return fresh.isPresent() ? fresh : remember(token, directory.find(token));
            } finally {
                lookups.release();
            }
        });
        return found.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private Optional<LinkTarget> remembered(LinkToken token, Duration age) {
        return Optional.ofNullable(known.getIfPresent(token.key()))
                .filter(entry -> entry.isWithin(age, clock.instant()))
                .map(Known::target);
    }

    /** What is none is not remembered: guesses would push out what is true. */
    private Optional<LinkTarget> remember(LinkToken token, Optional<LinkTarget> found) {
        found.ifPresentOrElse(
                target -> known.put(token.key(), new Known(target, clock.instant())),
                () -> known.invalidate(token.key()));
        return found;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
