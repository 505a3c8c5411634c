package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.time.HttpDates;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The request headers that make a write conditional. */
public class PreconditionHeaders {
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @HeaderParam(HttpHeaders.IF_UNMODIFIED_SINCE)
    @Nullable
    String ifUnmodifiedSince;

    Precondition toPrecondition() {
        return new Precondition(ifMatch, ifUnmodifiedSince == null ? null : httpDate(ifUnmodifiedSince));
    }

    private static Instant httpDate(String text) {
        return HttpDates.parse(text)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "If-Unmodified-Since takes a date like 'Sun, 22 Nov 2026 14:43:00 GMT', not '" + text + "'."));
    }
}
