package dev.rapport.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of Rapport's only error body, {@code [{"message","errorCode","fields"}]}.
 *
 * @param message what was wrong, where, and what would be right
 * @param fields API names of the fields concerned, empty if none
 * @param duplicateResult with DUPLICATES_DETECTED the records found, in Salesforce's shape; otherwise null
 */
public record ApiError(
        String message,
        ErrorCode errorCode,
        List<String> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object duplicateResult) {
    public ApiError {
        fields = List.copyOf(fields);
    }

    public ApiError(String message, ErrorCode errorCode, List<String> fields) {
        this(message, errorCode, fields, null);
    }
}
