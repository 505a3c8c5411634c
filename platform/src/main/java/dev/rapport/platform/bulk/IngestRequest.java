package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client asks of an ingest job. */
@Schema(name = "BulkIngestJob")
public record IngestRequest(
        @Schema(examples = "Lead") @Nullable String object,

        @Schema(implementation = String.class, examples = "insert") @Nullable
        Operation operation,

        @Nullable String externalIdFieldName,
        @Nullable String contentType,
        @Nullable LineEnding lineEnding,
        @Nullable ColumnDelimiter columnDelimiter,
        @Nullable String concurrencyMode,
        @Nullable String assignmentRuleId) {

    /** The job to make; INVALIDJOB names what is missing or impossible. */
    JobSpec spec(String version) {
        if (object == null || object.isBlank()) {
            throw invalid("The body must name the object.", "object");
        }
        if (operation == null || operation.isQuery()) {
            throw invalid(
                    "The body must name the operation: insert, update, upsert, delete or hardDelete.", "operation");
        }
        if (contentType != null && !contentType.equals("CSV")) {
            throw invalid("The contentType is CSV; no other is taken.", "contentType");
        }
        boolean upsert = operation == Operation.UPSERT;
        if (upsert && (externalIdFieldName == null || externalIdFieldName.isBlank())) {
            throw invalid(
                    "An upsert must name the field that finds the record, as externalIdFieldName.",
                    "externalIdFieldName");
        }
        return new JobSpec(
                operation,
                object,
                upsert ? externalIdFieldName : null,
                null,
                dialect(columnDelimiter, lineEnding),
                version,
                assignmentRuleId);
    }

    static Dialect dialect(@Nullable ColumnDelimiter delimiter, @Nullable LineEnding ending) {
        return new Dialect(
                delimiter == null ? ColumnDelimiter.COMMA : delimiter, ending == null ? LineEnding.LF : ending);
    }

    static ApiException invalid(String why, String property) {
        return new ApiException(ErrorCode.INVALIDJOB, why, property);
    }
}
