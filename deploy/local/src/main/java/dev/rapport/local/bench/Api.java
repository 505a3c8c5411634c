package dev.rapport.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls of one address with one token; whatever is not answered with success ends the measurement. */
final class Api {
    static final String DATA = "/services/data/v60.0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI address;
    private final String token;

    Api(HttpClient http, URI address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    byte[] get(String path, String header, String value) throws IOException, InterruptedException {
        return send(request(path).header(header, value).GET().build());
    }

    byte[] post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    byte[] patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json))
                .build());
    }

    void putCsv(String path, BodyPublisher rows) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", "text/csv").PUT(rows).build());
    }

    /** The body as it comes, with the headers. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new StackException("GET " + path + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    JsonNode json(byte[] body) throws IOException {
        return JSON.readTree(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new StackException(request.method() + " " + request.uri() + " was answered with "
                    + answer.statusCode() + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
