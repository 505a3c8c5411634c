package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.version.UploadTest.PDF;
import static dev.rapport.content.version.UploadTest.upload;
import static dev.rapport.testkit.Organizations.ACME;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.content.store.ContentStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a store that must keep more room than the disk has, and one whose disk is taken away. */
@QuarkusTest
@TestProfile(StoreFullTest.Full.class)
class StoreFullTest {
    private static final Path ROOT = Path.of("target/content-full");

    public static class Full implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rapport.content.store.directory.reserve",
                    "900T",
                    "rapport.content.store.directory.path",
                    ROOT.toString());
        }
    }

    @Inject
    ContentStore store;

    @Test
    void keepsNothingWhenItIsFull() throws IOException {
        String asset = create("marketing", battlecard());
        upload(asset, "deck.pdf", PDF).statusCode(507).body("[0].errorCode", equalTo("STORAGE_LIMIT_EXCEEDED"));
        String part = begun(asset);
        append(part).statusCode(507).body("[0].errorCode", equalTo("STORAGE_LIMIT_EXCEEDED"));
        isAsBefore(asset, part);
    }

    @Test
    void keepsNothingWhenItIsOutOfReach() throws IOException {
        String asset = create("marketing", battlecard());
        String part = begun(asset);
        Path away = ROOT.resolveSibling("content-away");
        Files.move(ROOT, away);
        try {
            upload(asset, "deck.pdf", PDF).statusCode(503).body("[0].errorCode", equalTo("SERVER_UNAVAILABLE"));
            append(part).statusCode(503).body("[0].errorCode", equalTo("SERVER_UNAVAILABLE"));
        } finally {
            Files.move(away, ROOT);
        }
        isAsBefore(asset, part);
    }

    private void isAsBefore(String asset, String part) throws IOException {
        assertNull(field(asset, "LatestVersionId"));
        bare(ACME, "marketing")
                .header("Tus-Resumable", "1.0.0")
                .head(part)
                .then()
                .statusCode(200)
                .header("Upload-Offset", equalTo("0"));
        try (Stream<Path> staged = Files.list(store.staging())) {
            assertEquals(0, staged.count());
        }
    }

    private static String begun(String asset) {
        return bare(ACME, "marketing")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", PDF.length)
                .post("/api/assets/" + asset + "/uploads")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static ValidatableResponse append(String part) {
        return bare(ACME, "marketing")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(PDF)
                .patch(part)
                .then();
    }
}
