package dev.rapport.platform.error;

import java.util.List;

/** Ends a request with a documented refusal. Thrown by anything below a resource; rendered in one place. */
public final class ApiException extends RuntimeException {
    private final transient List<ApiError> errors;

    public ApiException(ErrorCode code, String message, String... fields) {
        this(List.of(new ApiError(message, code, List.of(fields))));
    }

    /** @param errors at least one; the first decides the HTTP status */
    public ApiException(List<ApiError> errors) {
        super(errors.getFirst().errorCode() + ": " + errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    public List<ApiError> errors() {
        return errors;
    }

    public ErrorCode code() {
        return errors.getFirst().errorCode();
    }
}
