package dev.rapport.platform.bulk;

import dev.rapport.platform.bulk.CsvRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Runs one ingest job, from where it is to its end. The whole file is checked before its first row is written; after
 * that, what is wrong with a row concerns this row alone.
 */
@ApplicationScoped
class IngestRun {
    private final Uploads uploads;
    private final Headers headers;
    private final RunningJob running;
    private final BatchRun batches;
    private final BulkConfig config;

    IngestRun(Uploads uploads, Headers headers, RunningJob running, BatchRun batches, BulkConfig config) {
        this.uploads = uploads;
        this.headers = headers;
        this.running = running;
        this.batches = batches;
        this.config = config;
    }

    /** @return false if it was stopped before the end, and another worker should go on */
    boolean run(Claim claim, BooleanSupplier stopped) throws InterruptedException {
        Job job = claim.job();
        try {
            if (job.progress().total() == null) {
                long total = inspect(job);
                if (!running.change(claim, now -> now.with(now.progress().counted(total)))) {
                    return true;
                }
            }
            return write(claim, stopped);
        } catch (UnfitFileException unfit) {
            running.change(claim, now -> now.with(JobState.FAILED, unfit.getMessage()));
            return true;
        }
    }

    /** Reads all of it once. @return how many rows there are */
    private long inspect(Job job) throws UnfitFileException {
        try (CsvRows rows = open(job)) {
            headers.read(job.spec(), rows.columns());
            long total = 0;
            while (rows.next() != null) {
                total++;
            }
            return total;
        }
    }

    private boolean write(Claim claim, BooleanSupplier stopped) throws UnfitFileException, InterruptedException {
        Job job = claim.job();
        try (CsvRows rows = open(job)) {
            Header header = headers.read(job.spec(), rows.columns());
            rows.skipTo(job.progress().done());
            List<Row> batch = rows.take(config.batchSize());
            while (!batch.isEmpty()) {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                if (!batches.write(claim, header, batch)) {
                    return true;
                }
                batch = rows.take(config.batchSize());
            }
        }
        running.change(claim, now -> now.with(JobState.JOB_COMPLETE, null));
        return true;
    }

    private CsvRows open(Job job) throws UnfitFileException {
        return new CsvRows(job.spec().dialect(), uploads.read(job));
    }
}
