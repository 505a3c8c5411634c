package dev.rapport.lead.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An erasure and what services have answered.
 *
 * @param pending services that have not answered yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far the erasure of a person is.")
public record ErasureView(
        RecordId id,
        RecordId subjectId,

        @Schema(implementation = ErasureState.class, examples = "IN_PROGRESS")
        String state,

        String reason,
        @Nullable String reference,
        Instant requestedAt,
        Instant dueAt,

        @Schema(description = "Whether it is in progress although its time is over.")
        boolean overdue,

        @Nullable Instant completedAt,
        List<Answer> answers,
        List<String> pending) {

    public ErasureView {
        answers = List.copyOf(answers);
        pending = List.copyOf(pending);
    }

    /** What one service has erased. */
    @Schema(
            name = "ErasureAnswerView",
            description = "What one service has erased: numbers of records by their object.")
    public record Answer(String service, Instant answeredAt, Map<String, Integer> counts) {
        public Answer {
            counts = Map.copyOf(counts);
        }
    }
}
