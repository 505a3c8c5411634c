package dev.rapport.platform.bulk;

import com.fasterxml.jackson.databind.SequenceWriter;
import dev.rapport.platform.query.ExportedQuery;
import dev.rapport.platform.query.RowExport;
import dev.rapport.platform.query.RowExport.Span;
import dev.rapport.platform.soql.sql.RowScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Streams what a query job finds, straight from the rows to the client. */
@ApplicationScoped
class QueryResults {
    private final RowExport export;
    private final BulkConfig config;

    QueryResults(RowExport export, BulkConfig config) {
        this.export = export;
        this.config = config;
    }

    /** What the job asks; its day is the one it was made on. */
    static ExportedQuery query(Job job) {
        return new ExportedQuery(
                Objects.requireNonNull(job.spec().query()),
                job.spec().operation() == Operation.QUERY_ALL ? RowScope.WITH_DELETED : RowScope.LIVE,
                job.createdDate());
    }

    /** The page from this position on: how many rows it has, and where the next one begins. */
    Span span(Job job, @Nullable String from, @Nullable Integer most) {
        return export.measure(query(job), from, most);
    }

    /** Writes a header and this many rows, or as many as are still there. */
    void write(Job job, @Nullable String from, long rows, OutputStream out) throws IOException {
        ExportedQuery query = query(job);
        try (SequenceWriter csv = job.spec().dialect().write(out)) {
            csv.write(export.columns(query).toArray(String[]::new));
            String at = from;
            for (long left = rows; left > 0; left -= config.exportStep()) {
                at = export.read(query, at, (int) Math.min(left, config.exportStep()), csv::write);
                if (at == null) {
                    return;
                }
            }
        }
    }
}
