package dev.rapport.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Refuses bodies that are too large or packed, before they are read. {@code quarkus.http.limits.max-body-size} is one number for
 * all calls and has to let a bulk job's upload through; every other call is held to a much smaller one here.
 */
@Singleton
class BodyLimit {
    private static final String UPLOAD = "^/services/data/[^/]+/jobs/ingest/[^/]+/batches/?$";

    private static final String PLAIN = "identity";

    private final BodyLimitConfig config;
    private final ObjectMapper json;

    BodyLimit(BodyLimitConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    void install(@Observes Router routes) {
        routes.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::check);
    }

    private void check(RoutingContext call) {
        if (call.normalizedPath().matches(UPLOAD)) {
            call.next();
            return;
        }
        String packed = call.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase(PLAIN)) {
            refusePacked(call);
            return;
        }
        long limit = limit(call.normalizedPath());
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            call.next();
        } else if (Long.parseLong(length) <= limit) {
            call.next();
        } else {
            refuse(
                    call,
                    new ApiError(
                            "The body is larger than " + limit + " bytes.", ErrorCode.REQUEST_TOO_LARGE, List.of()));
        }
    }

    private long limit(String path) {
        return config.maxBodyBelow().entrySet().stream()
                .filter(below -> path.startsWith(below.getKey()))
                .mapToLong(below -> below.getValue().asLongValue())
                .reduce(config.maxBody().asLongValue(), Math::min);
    }

    /** RFC 9110 12.5.3: the answer says which codings are taken. */
    private void refusePacked(RoutingContext call) {
        call.response().putHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
        refuse(
                call,
                new ApiError(
                        "A body with a Content-Encoding is not unpacked here: send it as it is.",
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        List.of()));
    }

    private void refuse(RoutingContext call, ApiError error) {
        try {
            call.response()
                    .setStatusCode(error.errorCode().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(List.of(error)));
        } catch (JsonProcessingException e) {
            call.fail(e);
        }
    }
}
