package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.approve;
import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.version.UploadTest.upload;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.id.RecordId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VersionHistoryTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    private static String assetOf(String... texts) {
        String asset = create("marketing", battlecard());
        for (int i = 0; i < texts.length; i++) {
            upload(asset, "text" + (i + 1) + ".txt", texts[i].getBytes(UTF_8)).statusCode(201);
        }
        return asset;
    }

    private static String at(String asset, String rest) {
        return "/api/assets/" + asset + "/versions" + rest;
    }

    private static void awaitTexts(String asset) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as("sales").get(at(asset, "")).asString().contains("PENDING"));
    }

    @Test
    void showsAllVersionsInOneShapeAPageAtATime() {
        String asset = assetOf("one", "two", "three");
        String next = as("sales")
                .get(at(asset, "?limit=2"))
                .then()
                .statusCode(200)
                .body("versions.versionNumber", contains(3, 2))
                .body("versions.isLatest", contains(true, false))
                .extract()
                .path("next");
        as("sales").get(next).then().body("versions.versionNumber", contains(1)).body("next", nullValue());
        String id = as("sales")
                .get(at(asset, "/2"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as("sales").get(at(asset, "/" + id)).then().body("versionNumber", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"/7,404", "/068000000999999AAA,404", "/one,400", "?limit=0,400", "?limit=201,400", "?before=x,404"})
    void refusesWhatIsNoVersion(String rest, int status) {
        as("sales").get(at(assetOf("one"), rest)).then().statusCode(status);
    }

    @Test
    void doesNotShowAVersionOfAnotherAssetOrOrganisation() {
        String asset = assetOf("one");
        String other =
                as("sales").get(at(assetOf("two"), "/1")).then().extract().path("id");
        as("sales").get(at(asset, "/" + other)).then().statusCode(404);
        as(GLOBEX, "sales").get(at(asset, "")).then().statusCode(404);
        as(GLOBEX, "sales").get(at(asset, "/1")).then().statusCode(404);
        as(GLOBEX, "sales").get(at(asset, "/1/diff/1")).then().statusCode(404);
    }

    @Test
    void tellsWhatIsDifferentBetweenTwoVersions() {
        String asset = assetOf(
                "Fleets save fuel.\nAsk for last year's bill.\n", "Fleets save a fifth.\nAsk for last year's bill.\n");
        awaitTexts(asset);
        as("sales")
                .get(at(asset, "/1/diff/2"))
                .then()
                .statusCode(200)
                .body("sameBytes", equalTo(false))
                .body("fields.field", hasItems("pathOnClient", "checksum", "contentSize", "title"))
                .body("text.reason", nullValue())
                .body("text.removed", equalTo(1))
                .body("text.added", equalTo(1))
                .body(
                        "text.unified",
                        hasItems("-Fleets save fuel.", "+Fleets save a fifth.", " Ask for last year's bill."));
        as("sales")
                .get(at(asset, "/1/diff/1"))
                .then()
                .body("sameBytes", equalTo(true))
                .body("text.unified", empty());
    }

    @Test
    void saysWhyTextsCannotBeCompared() throws IOException {
        String asset = create("marketing", battlecard());
        upload(asset, "a.txt", "words".getBytes(UTF_8)).statusCode(201);
        upload(asset, "b.png", Documents.image(10, 10, "png")).statusCode(201);
        awaitTexts(asset);
        as("sales")
                .get(at(asset, "/1/diff/2"))
                .then()
                .statusCode(200)
                .body("text.reason", containsString("text of version 2 is NONE"));
    }

    @Test
    void restoresAnEarlierVersionWithoutKeepingItsBytesTwice() throws SQLException {
        String asset = assetOf("the old words", "the new words");
        awaitTexts(asset);
        String source = as("sales").get(at(asset, "/1")).then().extract().path("id");
        String id = as("marketing")
                .post(at(asset, "/1/restoration"))
                .then()
                .statusCode(201)
                .body("versionNumber", equalTo(3))
                .body("isLatest", equalTo(true))
                .body("restoredFromId", equalTo(source))
                .body("textStatus", equalTo("DONE"))
                .extract()
                .path("id");
        assertEquals(2, filesOf(asset));
        assertEquals(id, field(asset, "LatestVersionId"));
        assertEquals(
                "the old words",
                bare(ACME, "sales").get("/api/versions/" + id + "/content").asString());
        as("sales")
                .get(at(asset, "/1/diff/3"))
                .then()
                .body("sameBytes", equalTo(true))
                .body("text.added", equalTo(0));
        as("sales").get(at(asset, "/2/diff/3")).then().body("text.unified", hasItems("+the old words"));
    }

    @Test
    void restoresOnceHoweverOftenItIsAsked() {
        String asset = assetOf("one", "two");
        for (int i = 0; i < 2; i++) {
            as("marketing")
                    .header("Idempotency-Key", "restore-" + asset)
                    .post(at(asset, "/1/restoration"))
                    .then()
                    .statusCode(201)
                    .body("versionNumber", equalTo(3));
        }
    }

    @Test
    void withdrawsTheApprovalOfAnAssetWhoseVersionIsRestored() {
        String asset = assetOf("one", "two");
        move("marketing", asset, "review").statusCode(200);
        approve(asset);
        as("marketing").post(at(asset, "/1/restoration")).then().statusCode(201);
        assertEquals("IN_REVIEW", field(asset, "Status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2", "/9"})
    void restoresNeitherTheNewestNorNone(String version) {
        as("marketing")
                .post(at(assetOf("one", "two"), version + "/restoration"))
                .then()
                .statusCode(version.equals("/2") ? 409 : 404);
    }

    @Test
    void restoresNothingForThoseWhoMayNot() {
        String asset = assetOf("one", "two");
        as("executive").post(at(asset, "/1/restoration")).then().statusCode(403);
        as(GLOBEX, "marketing").post(at(asset, "/1/restoration")).then().statusCode(404);
        move("marketing", asset, "archiving").statusCode(200);
        as("marketing").post(at(asset, "/1/restoration")).then().statusCode(409);
    }

    private int filesOf(String asset) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(distinct content_key) from content_version where content_asset_id = ?")) {
            statement.setLong(1, RecordId.parse(asset).value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
