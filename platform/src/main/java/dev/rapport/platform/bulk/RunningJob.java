package dev.rapport.platform.bulk;

import dev.rapport.platform.record.RecordBatch.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Records how far a running job is. Every step is one transaction that first makes sure the job is still this worker's
 * and nobody has done the step before; so a step is done once, whoever died or was thought dead.
 */
@ApplicationScoped
class RunningJob {
    private final JobTable table;
    private final BatchTable batches;
    private final BulkMetrics metrics;

    RunningJob(JobTable table, BatchTable batches, BulkMetrics metrics) {
        this.table = table;
        this.batches = batches;
        this.metrics = metrics;
    }

    /** Changes the job. @return false if it is not this worker's any more */
    boolean change(Claim claim, UnaryOperator<Job> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = table.findHeld(claim.job().id(), claim.lease());
            held.map(change).ifPresent(table::update);
            return held.isPresent();
        });
    }

    /**
     * Writes one batch, what became of its rows, and the progress.
     *
     * @return false if the job is not this worker's any more, or not where the batch begins
     */
    boolean batch(Claim claim, long firstRow, Supplier<List<Outcome>> work) {
        long begun = System.nanoTime();
        List<Outcome> written = QuarkusTransaction.requiringNew().call(() -> {
            Job job = table.findHeld(claim.job().id(), claim.lease()).orElse(null);
            if (job == null || job.progress().done() != firstRow) {
                return List.<Outcome>of();
            }
            List<Outcome> outcomes = work.get();
            batches.insert(job.id(), firstRow, outcomes);
            long spent = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            table.update(job.with(
                    job.progress().plus(outcomes.size(), failures(outcomes)).spent(spent)));
            return outcomes;
        });
        metrics.rows(written.size(), failures(written));
        return !written.isEmpty();
    }

    private static int failures(List<Outcome> outcomes) {
        return (int) outcomes.stream().filter(Outcome.Refused.class::isInstance).count();
    }
}
