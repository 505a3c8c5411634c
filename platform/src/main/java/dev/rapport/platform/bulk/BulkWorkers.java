package dev.rapport.platform.bulk;

import dev.rapport.platform.event.Worker;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Runs jobs in this process: some workers for all jobs, and one for small ones alone, so that these never wait behind
 * millions of rows.
 */
@ApplicationScoped
class BulkWorkers {
    private static final Logger LOG = Logger.getLogger(BulkWorkers.class);
    private static final int HOPELESS = 10;

    private final JobQueue queue;
    private final Bell bell;
    private final IngestRun ingest;
    private final QueryRun query;
    private final RunningJob running;
    private final BulkConfig config;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    BulkWorkers(JobQueue queue, Bell bell, IngestRun ingest, QueryRun query, RunningJob running, BulkConfig config) {
        this.queue = queue;
        this.bell = bell;
        this.ingest = ingest;
        this.query = query;
        this.running = running;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < config.workers(); i++) {
            workers.add(new Worker("bulk-" + i, () -> turn(Long.MAX_VALUE)));
        }
        if (config.workers() > 0) {
            workers.add(new Worker("bulk-express", () -> turn(config.express().asLongValue())));
        }
        workers.forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping.set(true);
        workers.forEach(Worker::stop);
    }

    private void turn(long largestUpload) throws Exception {
        long heard = bell.rings();
        Optional<Claim> claim = queue.claim(largestUpload);
        if (claim.isEmpty()) {
            bell.await(heard, config.pollInterval());
        } else if (!run(claim.get())) {
            queue.release(claim.get());
        }
    }

    /** @return whether it is done with */
    private boolean run(Claim claim) throws InterruptedException, SQLException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        CurrentCaller.runAs(claim.job().creator(), claim.job().spec().api(), () -> {
            try (Heartbeat _ = Heartbeat.of(claim, queue, config.lease())) {
                done.set(runAsCreator(claim));
            } catch (InterruptedException stopped) {
                interrupted.set(true);
            }
        });
        if (interrupted.get()) {
            queue.release(claim);
            throw new InterruptedException("stopped");
        }
        return done.get();
    }

    private boolean runAsCreator(Claim claim) throws InterruptedException {
        Job job = claim.job();
        if (job.progress().tries() > HOPELESS) {
            LOG.errorf("Bulk job %s is given up: it was begun %d times without getting on", job.id(), HOPELESS);
            running.change(
                    claim,
                    now -> now.with(
                            JobState.FAILED, "UNKNOWN_EXCEPTION: begun " + HOPELESS + " times without getting on"));
            return true;
        }
        if (job.spec().operation().isQuery()) {
            query.run(claim);
            return true;
        }
        return ingest.run(claim, stopping::get);
    }
}
