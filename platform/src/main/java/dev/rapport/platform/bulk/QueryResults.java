package dev.rapport.platform.bulk;

import com.fasterxml.jackson.databind.SequenceWriter;
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

    static RowScope scope(JobSpec spec) {
        return spec.operation() == Operation.QUERY_ALL ? RowScope.WITH_DELETED : RowScope.LIVE;
    }

    /** The page from this position on: how many rows it has, and where the next one begins. */
    Span span(JobSpec spec, @Nullable String from, @Nullable Integer most) {
        return export.measure(Objects.requireNonNull(spec.query()), scope(spec), from, most);
    }

    /** Writes a header and this many rows, or as many as are still there. */
    void write(JobSpec spec, @Nullable String from, long rows, OutputStream out) throws IOException {
        String soql = Objects.requireNonNull(spec.query());
        try (SequenceWriter csv = spec.dialect().write(out)) {
            csv.write(export.columns(soql).toArray(String[]::new));
            String at = from;
            for (long left = rows; left > 0; left -= config.exportStep()) {
                at = export.read(soql, scope(spec), at, (int) Math.min(left, config.exportStep()), csv::write);
                if (at == null) {
                    return;
                }
            }
        }
    }
}
