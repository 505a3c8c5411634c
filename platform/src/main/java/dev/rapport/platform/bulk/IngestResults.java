package dev.rapport.platform.bulk;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.rapport.platform.bulk.CsvRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams what became of the rows of a job, in their order and as they were sent: the upload is read once more beside
 * the outcomes of its batches, so nothing has to be kept twice.
 */
@ApplicationScoped
class IngestResults {
    private final Uploads uploads;
    private final BatchTable batches;

    IngestResults(Uploads uploads, BatchTable batches) {
        this.uploads = uploads;
        this.batches = batches;
    }

    /** Which rows are asked for. */
    enum Part {
        SUCCESSFUL("successfulresults"),
        FAILED("failedresults"),
        /** Rows of a job that ended before it came to them. */
        UNPROCESSED("unprocessedrecords");

        private final String path;

        Part(String path) {
            this.path = path;
        }

        /** Names of the columns in front of those of the upload. */
        List<String> added() {
            return switch (this) {
                case SUCCESSFUL -> List.of("sf__Id", "sf__Created");
                case FAILED -> List.of("sf__Id", "sf__Error");
                case UNPROCESSED -> List.of();
            };
        }

        String path() {
            return path;
        }

        /** What is written in front of a row's own values, null if the row is none of these. */
        @Nullable
        List<String> prefix(@Nullable RowOutcome outcome) {
            return switch (outcome) {
                case RowOutcome.Written written
                when this == SUCCESSFUL -> List.of(written.id().toString(), Boolean.toString(written.created()));
                case RowOutcome.Failed failed when this == FAILED -> List.of("", failed.error());
                case null -> this == UNPROCESSED ? List.of() : null;
                default -> null;
            };
        }
    }

    void write(Job job, Part part, OutputStream out) throws IOException {
        try (CsvRows rows = new CsvRows(job.spec().dialect(), uploads.read(job));
                SequenceWriter csv = job.spec().dialect().write(out)) {
            List<String> columns = rows.columns();
            csv.write(joined(part.added(), columns == null ? new String[0] : columns.toArray(String[]::new)));
            if (part == Part.UNPROCESSED && !job.state().isOver()) {
                return;
            }
            Outcomes outcomes = new Outcomes(job);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                List<String> prefix = part.prefix(outcomes.next());
                if (prefix != null) {
                    csv.write(joined(prefix, row.values()));
                } else if (part != Part.UNPROCESSED && outcomes.atEnd()) {
                    return;
                }
            }
        } catch (UnfitFileException fromHereOnUnreadable) {
            // Nothing was written of such a file; its rows up to the fault have been told.
            return;
        }
    }

    private static String[] joined(List<String> prefix, String[] values) {
        List<String> joined = new ArrayList<>(prefix);
        joined.addAll(List.of(values));
        return joined.toArray(String[]::new);
    }

    /** Outcomes in the order of the rows, a batch at a time in memory. */
    private final class Outcomes {
        private final Job job;
        private List<RowOutcome> batch = List.of();
        private int at;
        private long row;

        Outcomes(Job job) {
            this.job = job;
        }

        /** Null for a row that has not been tried. */
        @Nullable
        RowOutcome next() {
            if (at == batch.size()) {
                batch = atEnd() ? List.of() : batches.find(job.id(), row);
                at = 0;
            }
            row++;
            return at < batch.size() ? batch.get(at++) : null;
        }

        boolean atEnd() {
            return row >= job.progress().done();
        }
    }
}
