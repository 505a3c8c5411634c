package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.time.DateTimes;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as Salesforce tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulkJob")
public record JobView(
        RecordId id,
        @Schema(implementation = String.class) Operation operation,
        String object,
        @Nullable String query,
        RecordId createdById,
        String createdDate,
        String systemModstamp,
        @Schema(implementation = String.class) JobState state,
        @Nullable String errorMessage,
        @Nullable String externalIdFieldName,
        @Nullable String assignmentRuleId,
        String concurrencyMode,
        String contentType,
        BigDecimal apiVersion,
        @Nullable String contentUrl,
        @Schema(implementation = String.class) Kind jobType,
        LineEnding lineEnding,
        ColumnDelimiter columnDelimiter,
        long numberRecordsProcessed,
        long numberRecordsFailed,
        int retries,
        long totalProcessingTime,
        long apiActiveProcessingTime,
        long apexProcessingTime) {

    static JobView of(Job job) {
        JobSpec spec = job.spec();
        Progress progress = job.progress();
        String content = "services/data/" + spec.version() + "/jobs/ingest/" + job.id() + "/batches";
        return new JobView(
                job.id(),
                spec.operation(),
                spec.object(),
                spec.query(),
                new RecordId(job.creator().userId()),
                DateTimes.write(job.createdDate()),
                DateTimes.write(job.systemModstamp()),
                job.state(),
                job.errorMessage(),
                spec.externalIdFieldName(),
                spec.assignmentRuleId(),
                "Parallel",
                "CSV",
                new BigDecimal(spec.version().substring(1)),
                job.state() == JobState.OPEN ? content : null,
                Kind.of(job),
                spec.dialect().lineEnding(),
                spec.dialect().columnDelimiter(),
                progress.done(),
                progress.failed(),
                Math.max(progress.tries() - 1, 0),
                progress.activeMillis(),
                progress.activeMillis(),
                0);
    }
}
