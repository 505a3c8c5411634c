package dev.rapport.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs a user in at the gateway, as any client would, with the password grant. */
public final class TokenRequest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private TokenRequest() {}

    public static String send(URI baseUrl, Seed.ConnectedApp app, Seed.User user) throws InterruptedException {
        String form = form(Map.of(
                "grant_type", "password",
                "client_id", app.clientId(),
                "client_secret", app.clientSecret(),
                "username", user.username(),
                "password", user.password()));
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/services/oauth2/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            return accessToken(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new StackException("The gateway does not answer at " + baseUrl + "; ./rapport status tells more", e);
        }
    }

    private static String accessToken(HttpResponse<String> response) throws IOException {
        JsonNode token = response.statusCode() == 200
                ? new ObjectMapper().readTree(response.body()).path("access_token")
                : null;
        if (token == null || !token.isTextual()) {
            throw new StackException(
                    "The gateway gives no token, but " + response.statusCode() + ": " + response.body());
        }
        return token.asText();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
