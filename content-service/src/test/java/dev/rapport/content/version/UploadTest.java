package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.VERSIONS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest {
    static final byte[] PDF = "%PDF-1.7\nThree fleets measured it for a year.".getBytes(UTF_8);
    /** Computed outside, with sha256sum. */
    private static final String CHECKSUM_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    static ValidatableResponse upload(String asset, String fileName, byte[] bytes) {
        return bare(ACME, "marketing")
                .contentType("application/x-whatever")
                .queryParam("fileName", fileName)
                .body(bytes)
                .post("/api/assets/" + asset + "/versions")
                .then();
    }

    static String uploaded(String asset, byte[] bytes) {
        return upload(asset, "deck.pdf", bytes).statusCode(201).extract().path("id");
    }

    @Test
    void keepsAFileAsTheFirstVersionOfItsAsset() {
        String asset = create("marketing", battlecard());
        String version = upload(asset, "Fleet deck.pdf", PDF)
                .statusCode(201)
                .header("Location", containsString("/api/versions/068"))
                .body("assetId", equalTo(asset))
                .body("versionNumber", equalTo(1))
                .body("title", equalTo("Fleet deck"))
                .body("contentType", equalTo("application/pdf"))
                .body("contentSize", equalTo(PDF.length))
                .extract()
                .path("id");
        assertEquals(version, field(asset, "LatestVersionId"));
        as("sales")
                .get(VERSIONS + version)
                .then()
                .statusCode(200)
                .body("PathOnClient", equalTo("Fleet deck.pdf"))
                .body("FileType", equalTo("PDF"))
                .body("FileExtension", equalTo("pdf"))
                .body("IsLatest", equalTo(true))
                .body("Checksum", notNullValue());
    }

    @Test
    void computesTheHashItself() {
        upload(create("marketing", battlecard()), "abc.txt", "abc".getBytes(UTF_8))
                .statusCode(201)
                .body("checksum", equalTo(CHECKSUM_OF_ABC))
                .body("contentType", equalTo("text/plain"));
    }

    @Test
    void takesAFormWithOneFile() {
        String asset = create("marketing", battlecard());
        bare(ACME, "marketing")
                .multiPart("file", "../../deck.pdf", PDF, "text/html")
                .multiPart("title", "The deck")
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(201)
                .body("title", equalTo("The deck"))
                .body("pathOnClient", equalTo("deck.pdf"))
                .body("contentType", equalTo("application/pdf"));
    }

    @Test
    void refusesAFormWithTwoFiles() {
        String asset = create("marketing", battlecard());
        bare(ACME, "marketing")
                .multiPart("one", "a.pdf", PDF)
                .multiPart("two", "b.pdf", PDF)
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(400)
                .body("[0].message", containsString("exactly one file; it has 2"));
        assertNull(field(asset, "LatestVersionId"));
    }

    @Test
    void numbersVersionsAndKeepsTheOlderOnes() {
        String asset = create("marketing", battlecard());
        String first = uploaded(asset, PDF);
        String second = uploaded(asset, "%PDF-1.7 revised".getBytes(UTF_8));
        as("sales")
                .get(VERSIONS + first)
                .then()
                .body("IsLatest", equalTo(false))
                .body("VersionNumber", equalTo(1));
        as("sales")
                .get(VERSIONS + second)
                .then()
                .body("IsLatest", equalTo(true))
                .body("VersionNumber", equalTo(2));
        assertEquals(second, field(asset, "LatestVersionId"));
    }

    @Test
    void recognisesARepeatedUploadByItsKey() {
        String asset = create("marketing", battlecard());
        for (int i = 0; i < 2; i++) {
            bare(ACME, "marketing")
                    .contentType("application/pdf")
                    .header("Idempotency-Key", "upload-" + asset)
                    .body(PDF)
                    .post("/api/assets/" + asset + "/versions")
                    .then()
                    .statusCode(201)
                    .body("versionNumber", equalTo(1));
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        String asset = create("marketing", battlecard());
        upload(asset, "film.mp4", new byte[300 * 1024])
                .statusCode(413)
                .body("[0].errorCode", equalTo("REQUEST_TOO_LARGE"));
        assertNull(field(asset, "LatestVersionId"));
    }

    @Test
    void refusesAnEmptyFile() {
        upload(create("marketing", battlecard()), "empty.pdf", new byte[0])
                .statusCode(400)
                .body("[0].errorCode", equalTo("REQUIRED_FIELD_MISSING"));
    }

    @Test
    void refusesATitleThatIsTooLong() {
        bare(ACME, "marketing")
                .contentType("application/pdf")
                .queryParam("title", "x".repeat(256))
                .body(PDF)
                .post("/api/assets/" + create("marketing", battlecard()) + "/versions")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
    }

    @Test
    void takesNothingForAnAssetThatIsArchivedOrNobodysOrAnothers() {
        String asset = create("marketing", battlecard());
        bare(GLOBEX, "marketing")
                .contentType("application/pdf")
                .body(PDF)
                .post("/api/assets/" + asset + "/versions")
                .then()
                .statusCode(404);
        upload("a10000000999999AAA", "deck.pdf", PDF).statusCode(404);
        move("marketing", asset, "archiving").statusCode(200);
        upload(asset, "deck.pdf", PDF).statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void takesNothingFromAnExecutive() {
        bare(ACME, "executive")
                .contentType("application/pdf")
                .body(PDF)
                .post("/api/assets/" + create("marketing", battlecard()) + "/versions")
                .then()
                .statusCode(403);
    }

    @Test
    void pointsACreationAmongManyToTheUpload() {
        as("marketing")
                .body(Map.of(
                        "records",
                        List.of(Map.of("attributes", Map.of("type", "ContentVersion"), "Title", "By record"))))
                .post("/services/data/v60.0/composite/sobjects")
                .then()
                .statusCode(200)
                .body("[0].errors[0].statusCode", equalTo("NOT_IMPLEMENTED"))
                .body("[0].errors[0].message", containsString("POST /api/assets/{id}/versions"));
    }

    @Test
    void neverLosesTheNewestVersion() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        as("admin").delete(VERSIONS + version).then().statusCode(400).body("[0].errorCode", equalTo("DELETE_FAILED"));
    }
}
