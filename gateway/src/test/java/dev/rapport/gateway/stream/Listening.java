package dev.rapport.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.Login;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** A client of the stream: reads it as it comes. */
final class Listening implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final BufferedReader lines;

    /** One server-sent event. */
    record Event(String name, String id, JsonNode data) {}

    /** @param lastEventId empty if this is the first time */
    Listening(URI gateway, String token, String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/changes" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static Listening as(URI gateway, String organization, String query) throws IOException, InterruptedException {
        return new Listening(gateway, Login.as("integration", organization), query, "");
    }

    /** The next event of this name; those of other names are passed over. */
    Event next(String name) {
        return Awaitility.await("an event " + name)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(this::next, event -> event.name().equals(name));
    }

    /** The name of the next changed record. */
    String nextChange() {
        return next("change").data().path("payload").path("Name").asText();
    }

    private Event next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        String line = lines.readLine();
        while (line != null && (!line.isEmpty() || !fields.containsKey("data"))) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (one, more) -> one + more);
            }
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the stream has ended");
        }
        return new Event(fields.getOrDefault("event", ""), fields.getOrDefault("id", ""), json(fields.get("data")));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
