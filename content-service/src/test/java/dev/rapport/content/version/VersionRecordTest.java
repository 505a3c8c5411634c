package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.VERSIONS;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.version.UploadTest.PDF;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionRecordTest {
    private static final String INSERT = "/services/data/v60.0/sobjects/ContentVersion";

    private static void hasBytes(String version, byte[] bytes) {
        assertArrayEquals(
                bytes,
                bare(ACME, "sales")
                        .get(VERSIONS + version + "/VersionData")
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header("Content-Disposition", containsString("attachment"))
                        .extract()
                        .asByteArray());
    }

    @Test
    void takesTheBytesInBase64AndGivesThemBack() {
        String asset = create("marketing", battlecard());
        String version = as("marketing")
                .body(Map.of(
                        "Title",
                        "Fleet deck",
                        "PathOnClient",
                        "deck.pdf",
                        "ContentDocumentId",
                        asset,
                        "VersionData",
                        Base64.getEncoder().encodeToString(PDF)))
                .post(INSERT)
                .then()
                .statusCode(201)
                .body("success", equalTo(true))
                .header("Location", containsString("/services/data/v60.0/sobjects/ContentVersion/068"))
                .extract()
                .path("id");
        as("sales")
                .get(VERSIONS + version)
                .then()
                .body("Title", equalTo("Fleet deck"))
                .body("PathOnClient", equalTo("deck.pdf"))
                .body("ContentAssetId", equalTo(asset));
        hasBytes(version, PDF);
        bare(ACME, "sales")
                .header("Range", "bytes=0-3")
                .get(VERSIONS + version + "/VersionData")
                .then()
                .statusCode(206)
                .body(equalTo("%PDF"));
        bare(GLOBEX, "sales").get(VERSIONS + version + "/VersionData").then().statusCode(404);
    }

    @Test
    void takesAFormOfFieldsAndAFile() {
        String asset = create("marketing", battlecard());
        String version = bare(ACME, "marketing")
                .multiPart(
                        "entity_content",
                        "{\"PathOnClient\": \"form.pdf\", \"ContentAssetId\": \"" + asset + "\"}",
                        "application/json")
                .multiPart("VersionData", "deck.pdf", PDF, "application/octet-stream")
                .post(INSERT)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("sales").get(VERSIONS + version).then().body("PathOnClient", equalTo("form.pdf"));
        hasBytes(version, PDF);
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        as("marketing")
                .body("{\"Title\": \"Alone\", \"IsLatest\": true}")
                .post(INSERT)
                .then()
                .statusCode(400)
                .body("errorCode", contains("INVALID_FIELD_FOR_INSERT_UPDATE", "REQUIRED_FIELD_MISSING"))
                .body("[1].fields", contains("ContentAssetId", "PathOnClient", "VersionData"));
        bare(ACME, "marketing")
                .multiPart("entity_content", "{", "application/json")
                .multiPart("VersionData", "deck.pdf", PDF, "application/pdf")
                .post(INSERT)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("JSON_PARSER_ERROR"));
        bare(ACME, "marketing")
                .multiPart("entity_content", "{}", "application/json")
                .post(INSERT)
                .then()
                .statusCode(400)
                .body("[0].fields", contains("VersionData"));
    }

    @Test
    void refusesAnUploadWithoutTheRight() {
        as("executive").body("{}").post(INSERT).then().statusCode(403);
    }
}
