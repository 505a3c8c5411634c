package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.content.store.ContentStore;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokenUploadTest {
    @Inject
    ContentStore store;

    @Test
    void leavesNothingBehindWhenItsSenderGoesAway() throws IOException {
        String asset = create("marketing", battlecard());
        long before = staged();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST /api/assets/" + asset + "/versions HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + Tokens.of(Organizations.ACME, "marketing") + "\r\n"
                    + "Content-Type: application/pdf\r\nContent-Length: 100000\r\n\r\n%PDF-1.7 and no more";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            awaitStaged(before + 1);
        }
        awaitStaged(before);
        assertNull(field(asset, "LatestVersionId"));
    }

    private void awaitStaged(long files) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(files, staged()));
    }

    private long staged() throws IOException {
        try (Stream<Path> files = Files.list(store.staging())) {
            return files.count();
        }
    }
}
