package dev.rapport.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.gateway.Login;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(20)
class StreamingTest {
    private static final int LARGE = 64 * 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @Test
    void handsOnEachPieceOfABodyBeforeTheNextIsSent() throws IOException {
        try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = client.getOutputStream();
            BufferedReader in = reader(client);
            write(out, head("Transfer-Encoding: chunked"));
            write(out, "5\r\nhello\r\n");
            assertEquals("got 5", nextPiece(in));
            write(out, "3\r\nyou\r\n");
            assertEquals("got 3", nextPiece(in));
            write(out, "0\r\n\r\n");
        }
    }

    @Test
    void letsALargeBodyThrough() throws IOException {
        try (Socket client = new Socket(gateway.getHost(), gateway.getPort())) {
            BufferedReader in = reader(client);
            Thread upload = Thread.ofVirtual().start(() -> upload(client));
            long seen = 0;
            while (seen < LARGE) {
                String piece = nextPiece(in);
                seen += Long.parseLong(piece.substring("got ".length()));
            }
            assertEquals(LARGE, seen);
            join(upload);
        }
    }

    private static void upload(Socket client) {
        try {
            OutputStream out = client.getOutputStream();
            write(out, head("Content-Length: " + LARGE));
            byte[] piece = new byte[1024 * 1024];
            for (int sent = 0; sent < LARGE; sent += piece.length) {
                out.write(piece);
            }
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(String length) {
        return """
                POST /api/leads/trickle HTTP/1.1\r
                Host: gateway\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                %s\r
                \r
                """
                .formatted(Login.as("sales", "acme"), length);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** The next line the service wrote; skips the head and the lengths of chunks. */
    private static String nextPiece(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("got ")) {
            line = in.readLine();
        }
        return line;
    }
}
