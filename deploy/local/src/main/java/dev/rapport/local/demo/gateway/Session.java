package dev.rapport.local.demo.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.local.installation.StackException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One person at the gateway. Every call has its effect once, whatever happens to the stack meanwhile. */
public final class Session {
    public static final String SOBJECTS = "/services/data/v60.0/sobjects/";

    private static final String QUERY = "/services/data/v60.0/query?q=";
    private static final String JSON_TYPE = "application/json";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gateway gateway;
    private final String name;
    private final Gateway.SignIn signIn;

    Session(Gateway gateway, String name, Gateway.SignIn signIn) {
        this.gateway = gateway;
        this.name = name;
        this.signIn = signIn;
    }

    /** Who it is, and in which role. */
    public String name() {
        return name;
    }

    public JsonNode get(String path) throws InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    /** The first page of a query's answer; {@code nextRecordsUrl} leads to the others. */
    public JsonNode query(String soql) throws InterruptedException {
        return get(QUERY + URLEncoder.encode(soql, StandardCharsets.UTF_8));
    }

    public JsonNode post(String path, JsonNode body) throws InterruptedException {
        return call("POST", path, BodyPublishers.ofString(body.toString()));
    }

    /** A verb that needs no words. */
    public JsonNode post(String path) throws InterruptedException {
        return call("POST", path, BodyPublishers.noBody());
    }

    /** The id of a new record. */
    public String create(String object, JsonNode fields) throws InterruptedException {
        return post(SOBJECTS + object, fields).path("id").asText();
    }

    public JsonNode patch(String path, JsonNode body) throws InterruptedException {
        return call("PATCH", path, BodyPublishers.ofString(body.toString()));
    }

    private JsonNode call(String method, String path, BodyPublisher body) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        URI address = gateway.address(path);
        HttpResponse<String> response = gateway.send(
                signIn,
                token -> HttpRequest.newBuilder(address)
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", JSON_TYPE)
                        .header("Accept", JSON_TYPE)
                        .header("Idempotency-Key", key)
                        // The play has the same people in it however often it is played.
                        .header("Sforce-Duplicate-Rule-Header", "allowSave=true")
                        .method(method, body)
                        .build());
        JsonNode answer = json(response.body());
        if (response.statusCode() >= 400) {
            JsonNode first = answer.path(0);
            throw new RefusedException(
                    method + " " + path,
                    response.statusCode(),
                    first.path("errorCode").asText(),
                    first.path("message").asText(response.body()));
        }
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StackException("The gateway answers with something that is no JSON: " + text, e);
        }
    }
}
