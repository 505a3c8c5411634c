package dev.rapport.local.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.local.seed.Seed;
import dev.rapport.local.seed.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The calls of the Bulk API that speak CSV, made while nothing is down. */
record CsvCalls(URI gateway, String token, HttpClient http) implements AutoCloseable {
    static CsvCalls of(URI gateway, Seed seed, String organization, String role) throws InterruptedException {
        String token = TokenRequest.send(gateway, seed.requireApp(organization), seed.requireUser(organization, role));
        return new CsvCalls(gateway, token, HttpClient.newHttpClient());
    }

    void put(String path, String csv) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                to(path).header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString(csv))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
    }

    /** The rows of an answer, without its header. */
    List<String> rows(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(to(path).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().skip(1).toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        http.close();
    }
}
