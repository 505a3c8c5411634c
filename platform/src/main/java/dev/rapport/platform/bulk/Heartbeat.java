package dev.rapport.platform.bulk;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Prolongs a lease for as long as its job is being run, however long a single step of it takes: reading through a large
 * file, or counting what a query finds.
 */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final CountDownLatch ended = new CountDownLatch(1);

    private Heartbeat() {}

    static Heartbeat of(Claim claim, JobQueue queue, Duration lease) {
        Heartbeat heart = new Heartbeat();
        Thread.ofVirtual().name("bulk-heartbeat").start(() -> heart.beat(claim, queue, lease.dividedBy(3)));
        return heart;
    }

    @Override
    public void close() {
        ended.countDown();
    }

    private void beat(Claim claim, JobQueue queue, Duration every) {
        try {
            while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                renew(claim, queue);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One beat that fails is made good by the next; if none succeeds, somebody else may take the job. */
    private static void renew(Claim claim, JobQueue queue) {
        try {
            queue.renew(claim);
        } catch (SQLException away) {
            LOG.debugf(
                    away, "the lease of %s could not be prolonged", claim.job().id());
        }
    }
}
