package dev.rapport.platform.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record among many.
 *
 * @param id null for one that was not created
 * @param created only in the answer to an upsert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveOutcome(
        @Nullable RecordId id,
        boolean success,
        List<SaveError> errors,
        @Nullable Boolean created) {
    static SaveOutcome refused(@Nullable RecordId id, List<ApiError> errors) {
        return new SaveOutcome(id, false, errors.stream().map(SaveError::of).toList(), null);
    }

    static SaveOutcome rolledBack(@Nullable RecordId id) {
        return new SaveOutcome(id, false, List.of(SaveError.rolledBack()), null);
    }

    static SaveOutcome of(Item item, Outcome outcome, boolean tellsCreated) {
        return switch (outcome) {
            case Outcome.Written written ->
                new SaveOutcome(written.id(), true, List.of(), tellsCreated ? written.created() : null);
            case Outcome.Refused refused -> refused(item.id(), refused.errors());
        };
    }
}
