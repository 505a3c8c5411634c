package dev.rapport.gateway.composite;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.proxy.ProxyConfig;
import dev.rapport.gateway.route.Service;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a part of the current request to a service, as the caller of the current request. */
@ApplicationScoped
class ServiceExchange {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final List<String> SENT_ALONG = List.of(
            HttpHeaders.AUTHORIZATION,
            "Sforce-Call-Options",
            "Sforce-Duplicate-Rule-Header",
            "Sforce-Query-Options",
            "traceparent");

    /** What a subrequest may say of itself; anything else belongs to the connection or to the edge. */
    private static final Set<String> PASSED_ON = Set.of(
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "sforce-call-options",
            "sforce-duplicate-rule-header",
            "sforce-query-options");

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{0,4096}");

    private final HttpHeaders caller;
    private final ProxyConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    ServiceExchange(HttpHeaders caller, ProxyConfig config, ObjectMapper json) {
        this.caller = caller;
        this.config = config;
        this.json = json;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    /**
     * A call to a service.
     *
     * @param pathAndQuery as on the wire
     * @param headers beside the caller's own
     * @param body null for none
     * @param part tells parts of one request apart, so that each has an idempotency key of its own; empty for all of it
     */
    record Call(
            String method,
            String pathAndQuery,
            Map<String, String> headers,
            @Nullable Object body,
            String part) {}

    /** SERVER_UNAVAILABLE if the service does not answer. */
    HttpResponse<byte[]> send(Service service, Call call) {
        try {
            return client.send(request(service, call), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ApiException(
                    ErrorCode.SERVER_UNAVAILABLE,
                    service.name() + " cannot be reached at the moment; everything else goes on. Try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(ErrorCode.SERVER_UNAVAILABLE, "The gateway is shutting down. Try again.");
        }
    }

    private HttpRequest request(Service service, Call call) throws IOException {
        BodyPublisher body = call.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(json.writeValueAsBytes(call.body()));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.base().resolve(WireAddress.of(call.pathAndQuery())))
                .timeout(config.answerTimeout())
                .method(call.method(), body)
                .header("Accept", "application/json");
        if (call.body() != null) {
            request.header("Content-Type", "application/json");
        }
        for (String name : SENT_ALONG) {
            String value = caller.getHeaderString(name);
            if (value != null) {
                request.setHeader(name, value);
            }
        }
        // What one subrequest says of itself goes before what the call says of all.
        call.headers().forEach((name, value) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))
                    && PRINTABLE.matcher(value).matches()) {
                request.setHeader(name, value);
            }
        });
        String key = caller.getHeaderString(IDEMPOTENCY_KEY);
        if (key != null) {
            request.setHeader(IDEMPOTENCY_KEY, call.part().isEmpty() ? key : key + "#" + call.part());
        }
        return request.build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
