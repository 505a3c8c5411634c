package dev.rapport.platform.bulk;

import dev.rapport.platform.bulk.CsvRows.Row;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.inbox.Outage;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.rest.FailureTranslation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes a batch of rows so that one bad row fails alone: where the whole batch cannot be written in one transaction it
 * is halved, again and again, until the rows at fault are by themselves.
 */
@ApplicationScoped
class BatchRun {
    private static final Logger LOG = Logger.getLogger(BatchRun.class);

    private final RowWriter rows;
    private final RunningJob running;
    private final BulkConfig config;

    BatchRun(RowWriter rows, RunningJob running, BulkConfig config) {
        this.rows = rows;
        this.running = running;
        this.config = config;
    }

    /** @return false if the job is not this worker's any more */
    boolean write(Claim claim, Header header, List<Row> batch) throws InterruptedException {
        int first = claim.job().spec().operation() == Operation.UPSERT ? distinct(header, batch) : batch.size();
        return first == batch.size()
                ? together(claim, header, batch)
                : together(claim, header, batch.subList(0, first))
                        && write(claim, header, batch.subList(first, batch.size()));
    }

    private boolean together(Claim claim, Header header, List<Row> batch) throws InterruptedException {
        try {
            return attempt(claim, header, batch);
        } catch (RuntimeException failure) {
            if (Outage.explains(failure)) {
                throw failure;
            }
            if (batch.size() == 1) {
                return alone(claim, header, batch, failure);
            }
            int half = batch.size() / 2;
            return together(claim, header, batch.subList(0, half))
                    && together(claim, header, batch.subList(half, batch.size()));
        }
    }

    /** Tries again what others only kept from being written; all else is the row's fault. */
    private boolean alone(Claim claim, Header header, List<Row> row, RuntimeException first)
            throws InterruptedException {
        RuntimeException failure = first;
        Duration pause = config.retryPause();
        for (int tried = 1; tried < config.tries() && isLocked(failure); tried++) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            try {
                return attempt(claim, header, row);
            } catch (RuntimeException again) {
                if (Outage.explains(again)) {
                    throw again;
                }
                failure = again;
            }
        }
        List<Outcome> refused = List.of(new Outcome.Refused(errors(failure)));
        return running.batch(claim, row.getFirst().number(), () -> refused);
    }

    private boolean attempt(Claim claim, Header header, List<Row> batch) {
        JobSpec spec = claim.job().spec();
        long first = batch.getFirst().number();
        if (spec.dryRun()) {
            List<Outcome> tried = tried(() -> rows.write(spec.operation(), header, batch));
            return running.batch(claim, first, () -> tried);
        }
        return running.batch(claim, first, () -> rows.write(spec.operation(), header, batch));
    }

    /** What would become of the rows: all of it is done, and taken back. */
    private static List<Outcome> tried(Supplier<List<Outcome>> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** How many rows there are before the first whose key has been there already: it must see that row's record. */
    private static int distinct(Header header, List<Row> batch) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            String key = RowWriter.key(header, batch.get(i));
            if (key != null
                    && !seen.add(Normalizer.normalize(key, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return batch.size();
    }

    private static boolean isLocked(RuntimeException failure) {
        return FailureTranslation.translate(failure)
                .filter(errors -> errors.getFirst().errorCode() == ErrorCode.UNABLE_TO_LOCK_ROW)
                .isPresent();
    }

    private static List<ApiError> errors(RuntimeException failure) {
        return FailureTranslation.translate(failure).orElseGet(() -> {
            UUID correlation = UUID.randomUUID();
            LOG.errorf(failure, "A row of a bulk job failed, correlation id %s", correlation);
            return List.of(new ApiError(
                    "An unexpected error occurred. Please name the id " + correlation + " when you report it.",
                    ErrorCode.UNKNOWN_EXCEPTION,
                    List.of()));
        });
    }
}
