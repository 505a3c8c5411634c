package dev.rapport.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.seed.Seed;
import dev.rapport.local.seed.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Goes the way of a client once before people are told that the stack is there: a login, and a question that every
 * service answers. Shows that they work together, and spares the first user the slowness of the first call.
 */
final class FirstCall {
    private static final String ORGANIZATION = "main";
    private static final String ROLE = "marketing";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TRIES = 10;

    private final URI baseUrl;
    private final Seed seed;

    FirstCall(URI baseUrl, Seed seed) {
        this.baseUrl = baseUrl;
        this.seed = seed;
    }

    /** @throws StackException if a service still does not answer after some tries */
    void make() throws InterruptedException {
        String token = TokenRequest.send(baseUrl, seed.requireApp(ORGANIZATION), seed.requireUser(ORGANIZATION, ROLE));
        HttpRequest owed = HttpRequest.newBuilder(baseUrl.resolve("/api/owed"))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = "";
            for (int tries = 0; tries < TRIES; tries++) {
                HttpResponse<String> response = http.send(owed, BodyHandlers.ofString());
                answer = response.body();
                if (response.statusCode() == 200 && isComplete(answer)) {
                    return;
                }
            }
            throw new StackException("The services run but do not answer together: " + answer);
        } catch (IOException e) {
            throw new StackException("The gateway does not answer at " + baseUrl, e);
        }
    }

    private static boolean isComplete(String answer) throws IOException {
        return new ObjectMapper().readTree(answer).path("missing").isEmpty();
    }
}
