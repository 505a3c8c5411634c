package dev.rapport.platform.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordWriter.Saved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Salesforce's answer to a write.
 *
 * @param created only in the answer to an upsert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveResult(
        RecordId id,
        boolean success,
        List<String> errors,
        @Nullable Boolean created) {
    /** Of a record that came another way than as JSON. */
    public static SaveResult created(RecordId id) {
        return new SaveResult(id, true, List.of(), null);
    }

    static SaveResult of(Saved saved, @Nullable Boolean created) {
        return new SaveResult(saved.id(), true, List.of(), created);
    }
}
