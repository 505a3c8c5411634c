package dev.rapport.platform.composite;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error of one record among many; Salesforce calls its code {@code statusCode} here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaveError(
        ErrorCode statusCode,
        String message,
        List<String> fields,
        @Nullable Object duplicateResult) {
    static SaveError of(ApiError error) {
        return new SaveError(error.errorCode(), error.message(), error.fields(), error.duplicateResult());
    }

    static SaveError rolledBack() {
        return new SaveError(
                ErrorCode.ALL_OR_NONE_OPERATION_ROLLED_BACK,
                "Record rolled back because not all records were valid and the request was using AllOrNone header",
                List.of(),
                null);
    }
}
