package dev.rapport.platform.bulk;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds and what is to be done with its rows.
 *
 * @param mapping for columns of the file the names of fields, which may be relationships as in {@code Account.ExternalId};
 *     null where the header names fields itself
 */
@Schema(name = "Import", description = "What a file holds and what is to be done with its rows.")
public record ImportRequest(
        @Schema(examples = "Lead", description = "Lead, if not given.") @Nullable
        String object,

        @Schema(implementation = String.class, examples = "insert", description = "insert, if not given, or upsert.")
        @Nullable
        Operation operation,

        @Schema(description = "By which an upsert finds records.", examples = "ExternalId") @Nullable
        String externalIdFieldName,

        @Schema(
                description = "Columns of the file and the fields they stand for; columns not in it are left out."
                        + " Without a mapping the header names fields.",
                examples = "{\"E-mail address\": \"Email\", \"Surname\": \"LastName\", \"Firm\": \"Company\"}")
        @Nullable
        Map<String, String> mapping,

        @Nullable ColumnDelimiter columnDelimiter) {
    private static final String LEAD = "Lead";
    private static final int MOST_COLUMNS = 500;

    /** The job to make; INVALIDJOB names what is missing or impossible. */
    JobSpec spec(String version, boolean dryRun) {
        Operation asked = operation == null ? Operation.INSERT : operation;
        if (asked != Operation.INSERT && asked != Operation.UPSERT) {
            throw IngestRequest.invalid("An import's operation is insert or upsert.", "operation");
        }
        boolean upsert = asked == Operation.UPSERT;
        if (upsert && (externalIdFieldName == null || externalIdFieldName.isBlank())) {
            throw IngestRequest.invalid(
                    "An upsert must name the field that finds the record, as externalIdFieldName.",
                    "externalIdFieldName");
        }
        demandMapping();
        return new JobSpec(
                asked,
                object == null || object.isBlank() ? LEAD : object,
                upsert ? externalIdFieldName : null,
                null,
                IngestRequest.dialect(columnDelimiter, null),
                version,
                null,
                mapping,
                dryRun);
    }

    private void demandMapping() {
        if (mapping == null) {
            return;
        }
        if (mapping.isEmpty() || mapping.size() > MOST_COLUMNS) {
            throw IngestRequest.invalid(
                    "A mapping names 1 to " + MOST_COLUMNS + " columns, not " + mapping.size() + ".", "mapping");
        }
        mapping.forEach((column, field) -> {
            if (field == null || field.isBlank()) {
                throw new ApiException(
                        ErrorCode.INVALIDJOB,
                        "The mapping gives the column '" + column + "' no field; leave it out of the mapping instead.",
                        "mapping");
            }
        });
    }
}
