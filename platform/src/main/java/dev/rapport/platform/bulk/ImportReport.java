package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of an import's rows, in the order of the file. */
@Schema(description = "What becomes of an import's rows, in the order of the file.")
public record ImportReport(
        @Schema(description = "True until it is committed: nothing is written yet.")
        boolean dryRun,

        List<RowReport> rows,

        @Schema(description = "Address of the rows after these, if there are any.") @Nullable
        String next) {
    /** What is done with a row. */
    public enum RowFate {
        CREATE,
        UPDATE,
        REFUSE
    }

    /** One row. */
    @Schema(name = "ImportedRow")
    public record RowReport(
            @Schema(examples = "1", description = "From 1; the header is none.")
            long row,

            RowFate fate,

            @Schema(description = "Of the record; a dry run knows it only of one that exists.") @Nullable
            RecordId id,

            @Schema(
                    examples = "REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --",
                    description = "Code, message and fields, as the Bulk API writes them.")
            @Nullable
            String error) {
        static RowReport of(long row, RowOutcome outcome, boolean dryRun) {
            return switch (outcome) {
                case RowOutcome.Written(RecordId id, boolean created) ->
                    created
                            ? new RowReport(row, RowFate.CREATE, dryRun ? null : id, null)
                            : new RowReport(row, RowFate.UPDATE, id, null);
                case RowOutcome.Failed(String error) -> new RowReport(row, RowFate.REFUSE, null, error);
            };
        }
    }
}
