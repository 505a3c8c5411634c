package dev.rapport.platform.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client asks of a query job. */
@Schema(name = "BulkQueryJob")
public record QueryRequest(
        @Schema(implementation = String.class, examples = "query") @Nullable
        Operation operation,

        @Schema(examples = "SELECT Id, LastName FROM Lead") @Nullable
        String query,

        @Nullable String contentType,
        @Nullable LineEnding lineEnding,
        @Nullable ColumnDelimiter columnDelimiter,
        @Nullable String concurrencyMode) {

    /** The query; INVALIDJOB names what is missing or impossible. */
    String soql() {
        if (operation == null || !operation.isQuery()) {
            throw IngestRequest.invalid("The body must name the operation: query or queryAll.", "operation");
        }
        if (query == null || query.isBlank()) {
            throw IngestRequest.invalid("The body must hold the query.", "query");
        }
        if (contentType != null && !contentType.equals("CSV")) {
            throw IngestRequest.invalid("The contentType is CSV; no other is given.", "contentType");
        }
        return query;
    }
}
