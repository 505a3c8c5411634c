package dev.rapport.local.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenRequestTest {
    private static final Seed.ConnectedApp APP = new Seed.ConnectedApp("main", "cli", "id", "secret", "sales@main");
    private static final Seed.User USER =
            new Seed.User("sales@main", "a&b", "S", "O", "s@o", List.of("sales"), "SALES", "STAFF");

    private final AtomicReference<String> asked = new AtomicReference<>();
    private HttpServer gateway;
    private int status = 200;
    private String answer = "{\"access_token\":\"00D!abc\",\"token_type\":\"Bearer\"}";

    @BeforeEach
    void startGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/services/oauth2/token", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(status, answer.length());
            exchange.getResponseBody().write(answer.getBytes(UTF_8));
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stopGateway() {
        gateway.stop(0);
    }

    @Test
    void signsInWithThePasswordGrant() throws InterruptedException {
        assertEquals("00D!abc", TokenRequest.send(baseUrl(), APP, USER));
        assertEquals(
                List.of(
                        "client_id=id",
                        "client_secret=secret",
                        "grant_type=password",
                        "password=a%26b",
                        "username=sales%40main"),
                Arrays.stream(asked.get().split("&", -1)).sorted().toList());
    }

    @Test
    void passesOnWhatTheGatewayAnswersInsteadOfAToken() {
        status = 400;
        answer = "{\"error\":\"invalid_grant\"}";
        assertEquals("The gateway gives no token, but 400: {\"error\":\"invalid_grant\"}", refusal());
    }

    @Test
    void saysThatNobodyAnswers() {
        gateway.stop(0);
        assertEquals(
                "The gateway does not answer at " + baseUrl() + "; ./rapport status tells more",
                refusal().replaceAll(" \\(.*", ""));
    }

    private String refusal() {
        return assertThrows(StackException.class, () -> TokenRequest.send(baseUrl(), APP, USER))
                .getMessage();
    }

    private URI baseUrl() {
        return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
    }
}
