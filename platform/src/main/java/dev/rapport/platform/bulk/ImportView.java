package dev.rapport.platform.bulk;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is. */
@Schema(description = "How far an import is.")
public record ImportView(
        RecordId id,

        @Schema(implementation = String.class, examples = "insert")
        Operation operation,

        @Schema(examples = "Lead") String object,

        @Schema(description = "True until it is committed: nothing is written yet.")
        boolean dryRun,

        @Schema(implementation = String.class, examples = "JobComplete")
        JobState state,

        @Schema(description = "Why the file cannot be read.") @Nullable
        String error,

        @Schema(examples = "1200", description = "Rows of the file, once they have been counted.") @Nullable
        Long rows,

        @Schema(examples = "1200") long rowsDone,

        @Schema(examples = "3", description = "How many of those done are refused.")
        long rowsRefused,

        @Nullable Map<String, String> mapping,

        @Schema(description = "Columns of the file that the mapping does not know.")
        List<String> leftOut,

        Instant createdAt,

        @Schema(description = "What becomes of each row", examples = "/api/imports/00Q000000000001EAA/rows")
        String report) {
    static final String PATH = "/api/imports";

    static ImportView of(Job job, List<String> leftOut) {
        Progress progress = job.progress();
        return new ImportView(
                job.id(),
                job.spec().operation(),
                job.spec().object(),
                job.spec().dryRun(),
                job.state(),
                job.errorMessage(),
                progress.total(),
                progress.done(),
                progress.failed(),
                job.spec().mapping(),
                leftOut,
                job.createdDate(),
                PATH + "/" + job.id() + "/rows");
    }
}
