package dev.rapport.gateway.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers in the platform's error form where no resource is there to do it. */
@Singleton
class Refusal {
    private final ObjectMapper json;
    private final ProxyConfig config;

    Refusal(ObjectMapper json, ProxyConfig config) {
        this.json = json;
        this.config = config;
    }

    void answer(HttpServerResponse response, ErrorCode code, String message) {
        answer(response, new ApiError(message, code, List.of()));
    }

    void answer(HttpServerResponse response, ApiError error) {
        if (response.ended() || response.closed()) {
            return;
        }
        int status = error.errorCode().status();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 503) {
            response.putHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(config.retryAfter().toSeconds()));
        }
        response.end(write(error));
    }

    private String write(ApiError error) {
        try {
            return json.writeValueAsString(List.of(error));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
