package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.VERSIONS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.version.UploadTest.upload;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RenditionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The asset's first version, once a machine is done with it. */
    private static ValidatableResponse rendered(String fileName, byte[] bytes) {
        String asset = create("marketing", battlecard());
        upload(asset, fileName, bytes).statusCode(201).body("textStatus", equalTo("PENDING"));
        await().atMost(PATIENCE).until(() -> !first(asset).asString().contains("PENDING"));
        return first(asset).then().statusCode(200);
    }

    private static Response first(String asset) {
        return as("sales").get("/api/assets/" + asset + "/versions/1");
    }

    private static Response preview(ValidatableResponse version) {
        return bare(ACME, "sales").get("/api/assets/" + version.extract().path("assetId") + "/versions/1/preview");
    }

    private static List<String> found(String org, String word) {
        return as(org, "sales")
                .queryParam("q", "FIND {" + word + "} RETURNING ContentVersion(Id)")
                .get("/services/data/v60.0/search")
                .then()
                .statusCode(200)
                .extract()
                .path("searchRecords.Id");
    }

    /** A word that no other document has. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void findsADocumentByWhatIsWrittenInIt() throws IOException {
        for (String name : List.of("deck.pdf", "deck.docx", "deck.html", "deck.txt", "deck.csv")) {
            String word = word();
            byte[] bytes = switch (name) {
                case "deck.pdf" -> Documents.pdf("Fleets save fuel", word);
                case "deck.docx" -> Documents.docx("Fleets save fuel " + word);
                case "deck.html" ->
                    ("<html><head><title>x</title></head><body><p>" + word + "</p></body></html>").getBytes(UTF_8);
                default -> ("Fleets,save\nfuel," + word).getBytes(UTF_8);
            };
            ValidatableResponse version =
                    rendered(name, bytes).body("textStatus", equalTo("DONE")).body("textFault", nullValue());
            String id = version.extract().path("id");
            assertEquals(List.of(id), found(ACME, word), name);
            assertEquals(List.of(), found(GLOBEX, word), name);
            as("sales").get(VERSIONS + id).then().body("TextStatus", equalTo("DONE"));
        }
    }

    @Test
    void readsNothingThatADocumentPointsTo(@TempDir Path folder) throws IOException {
        String secret = word();
        Path file = Files.writeString(folder.resolve("secret.txt"), secret);
        rendered("deck.docx", Documents.docxWithExternalEntity(file.toString()));
        assertEquals(List.of(), found(ACME, secret));
    }

    @Test
    void leavesClosedWhatIsPackedInADocumentOrInAnArchive() throws IOException {
        String inner = word();
        byte[] packed = Documents.docx(inner);
        rendered("deck.docx", Documents.docxWith("inner.docx", packed)).body("textStatus", equalTo("DONE"));
        rendered("files.zip", Documents.zip(Map.of("../../inner.docx", packed)))
                .body("contentType", equalTo("application/zip"))
                .body("textStatus", equalTo("NONE"))
                .body("previewStatus", equalTo("NONE"));
        assertEquals(List.of(), found(ACME, inner));
    }

    @Test
    void unpacksNoBomb() throws IOException {
        byte[] bomb = Documents.docxBomb(24);
        assertTrue(bomb.length < 256 * 1024, "it is small: " + bomb.length);
        rendered("deck.docx", bomb)
                .body("textStatus", equalTo("FAILED"))
                .body("textFault", containsString("unpacks to more than"));
    }

    @Test
    void decodesNoPictureOfTenThousandMillionPixels() throws IOException {
        ValidatableResponse version = rendered("deck.png", Documents.imageBomb())
                .body("previewStatus", equalTo("FAILED"))
                .body("previewFault", containsString("100000 × 100000 pixels"));
        preview(version).then().statusCode(404).body("[0].message", containsString("FAILED, because"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deck.pdf", "deck.docx"})
    void saysWhatIsWrongWithADamagedFile(String name) throws IOException {
        byte[] whole = name.endsWith("pdf") ? "%PDF-1.7\n1 0 obj <<".getBytes(UTF_8) : Documents.docx("x");
        byte[] bytes = name.endsWith("pdf") ? whole : Arrays.copyOf(whole, whole.length - 40);
        rendered(name, bytes).body("textStatus", equalTo("FAILED")).body("textFault", containsString("damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void showsASmallPictureOfALargeOne(String format) throws IOException {
        Response answer = preview(
                rendered("photo." + format, Documents.image(900, 300, format)).body("previewStatus", equalTo("DONE")));
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(512, picture.getWidth());
        assertEquals(170, picture.getHeight());
    }

    @Test
    void showsTheFirstPageOfAPdf() throws IOException {
        ValidatableResponse version =
                rendered("deck.pdf", Documents.pdf("Fleets save fuel")).body("previewStatus", equalTo("DONE"));
        Response answer = preview(version);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertEquals(512, picture.getHeight());
        bare(ACME, "sales")
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/assets/" + version.extract().path("assetId") + "/versions/1/preview")
                .then()
                .statusCode(304);
        as(GLOBEX, "sales")
                .get("/api/assets/" + version.extract().path("assetId") + "/versions/1/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void makesNoPictureOfWhatCouldAct() {
        rendered(
                        "logo.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8))
                .body("contentType", equalTo("image/svg+xml"))
                .body("previewStatus", equalTo("NONE"));
    }
}
