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

@QuarkusTest
class StreamingTest {
    private static final int LARGE = 64 * 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @Test
    void handsOnEachPieceOfABodyBeforeTheNextIsSent() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            BufferedReader in = reader(client);
            write(out, head("trickle", "Transfer-Encoding: chunked"));
            write(out, "5\r\nhello\r\n");
            assertEquals("got 5", lineBeginningWith("got ", in));
            write(out, "3\r\nyou\r\n");
            assertEquals("got 3", lineBeginningWith("got ", in));
            write(out, "0\r\n\r\n");
        }
    }

    @Test
    void letsALargeBodyThrough() throws IOException {
        try (Socket client = connect()) {
            OutputStream out = client.getOutputStream();
            write(out, head("sink", "Content-Length: " + LARGE));
            byte[] piece = new byte[1024 * 1024];
            for (int sent = 0; sent < LARGE; sent += piece.length) {
                out.write(piece);
            }
            out.flush();
            assertEquals("{\"received\":" + LARGE + "}", lineBeginningWith("{", reader(client)));
        }
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItIsSent() throws IOException {
        try (Socket client = connect()) {
            write(client.getOutputStream(), head("sink", "Content-Length: " + (1L << 40)));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", reader(client).readLine());
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(gateway.getHost(), gateway.getPort());
        client.setSoTimeout(15_000);
        return client;
    }

    private static String head(String path, String length) {
        return """
                POST /api/leads/%s HTTP/1.1\r
                Host: gateway\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                %s\r
                \r
                """.formatted(path, Login.as("sales", "acme"), length);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Skips the answer's head and the lengths of chunks. */
    private static String lineBeginningWith(String start, BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith(start)) {
            line = in.readLine();
        }
        return line;
    }
}
