package dev.rapport.platform.rest;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a caller is told of a failure: its code, or the number under which a fault of ours is in the log. */
public final class FailureReport {
    private static final Logger LOG = Logger.getLogger(FailureReport.class);

    private FailureReport() {}

    public static List<ApiError> of(Throwable failure) {
        return FailureTranslation.translate(failure).orElseGet(() -> List.of(unknown(failure)));
    }

    private static ApiError unknown(Throwable failure) {
        UUID correlation = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, correlation id %s", correlation);
        return new ApiError(
                "An unexpected error occurred. Please name the id " + correlation + " when you report it.",
                ErrorCode.UNKNOWN_EXCEPTION,
                List.of());
    }
}
