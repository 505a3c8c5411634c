package dev.rapport.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As curl sends them: calls without a Content-Type. */
@QuarkusTest
class BodilessCallTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 0\r\n"})
    void nothingNeedsNoContentType(String headers) throws IOException {
        String answer = post(headers, "");
        assertTrue(answer.startsWith("HTTP/1.1 204 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 2\r\n", "Transfer-Encoding: chunked\r\n"})
    void aBodyNeedsOne(String headers) throws IOException {
        String answer = post(headers, headers.startsWith("Transfer") ? "2\r\n{}\r\n0\r\n\r\n" : "{}");
        assertTrue(answer.startsWith("HTTP/1.1 415 "), answer);
    }

    private static String post(String headers, String body) throws IOException {
        String call = "POST /broken/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.of(Organizations.ACME, "marketing") + "\r\n" + headers + "\r\n" + body;
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(call.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
