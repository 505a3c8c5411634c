package dev.rapport.gateway.fanout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.gateway.fanout.Reply.Answered;
import dev.rapport.gateway.fanout.Reply.Silent;
import dev.rapport.gateway.route.Service;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Asks services, several at once where it is GET, each within its budget; a service that is down is a reply too. */
@ApplicationScoped
public class ServiceCalls {
    private final FanoutConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    ServiceCalls(FanoutConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.budget())
                .build();
    }

    /**
     * The services' replies, in their order.
     *
     * @param pathAndQuery with a slash first
     * @param bearer header to go with it; null for what needs no token
     */
    public List<Reply> askAll(List<Service> services, String pathAndQuery, @Nullable String bearer) {
        return askAll(services, pathAndQuery, bearer, config.budget());
    }

    /** The replies to a question that may take up to {@code budget} to answer. */
    public List<Reply> askAll(List<Service> services, String pathAndQuery, @Nullable String bearer, Duration budget) {
        List<CompletableFuture<Reply>> asked = services.stream()
                .map(service -> send(service, request(service, pathAndQuery, bearer, budget), budget))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** One service's reply to a JSON body. Whether it has done what it was asked is not known where it is silent. */
    public Reply post(Service service, String path, JsonNode body, String bearer) {
        HttpRequest.Builder request = request(service, path, bearer, config.budget())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        return send(service, request, config.budget()).join();
    }

    private static HttpRequest.Builder request(
            Service service, String pathAndQuery, @Nullable String bearer, Duration budget) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.base().resolve(pathAndQuery))
                .timeout(budget)
                .header("Accept", "application/json");
        return bearer == null ? request : request.header("Authorization", bearer);
    }

    private CompletableFuture<Reply> send(Service service, HttpRequest.Builder request, Duration budget) {
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .handle((answer, failure) -> answer != null ? read(service, answer) : silent(service, failure, budget));
    }

    private Reply read(Service service, HttpResponse<byte[]> answer) {
        try {
            JsonNode body = json.readTree(answer.body());
            return new Answered(
                    service,
                    answer.statusCode(),
                    body == null ? MissingNode.getInstance() : body,
                    answer.headers().firstValue("Last-Modified").orElse(""));
        } catch (IOException e) {
            return new Silent(service, "its answer was not JSON");
        }
    }

    private static Reply silent(Service service, Throwable failure, Duration budget) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return new Silent(
                service,
                switch (cause) {
                    case ConnectException _ -> "cannot be reached at the moment";
                    case HttpTimeoutException _ -> "did not answer within " + budget.toMillis() + " ms";
                    default -> "broke off its answer";
                });
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
