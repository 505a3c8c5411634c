package dev.rapport.content.upload;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.upload.TusClient.FILE;
import static dev.rapport.content.upload.TusClient.PART;
import static dev.rapport.content.upload.TusClient.append;
import static dev.rapport.content.upload.TusClient.ask;
import static dev.rapport.content.upload.TusClient.base64;
import static dev.rapport.content.upload.TusClient.begin;
import static dev.rapport.content.upload.TusClient.begun;
import static dev.rapport.content.upload.TusClient.bytes;
import static dev.rapport.content.upload.TusClient.tus;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no upload, or somebody else's. */
@QuarkusTest
class UploadDoorTest {
    @ParameterizedTest
    @CsvSource({
        "soon,filename ZGVjaw==,400",
        "-5,filename ZGVjaw==,400",
        "0,filename ZGVjaw==,400",
        "99999999999,filename ZGVjaw==,413",
        "5,filename ***,400",
        "5,'filename ZGVjaw==,filename ZGVjaw==',400",
        "5,',',400"
    })
    void refusesABeginningThatIsNone(String length, String metadata, int status) {
        begin(create("marketing", battlecard()), length, metadata).statusCode(status);
    }

    @Test
    void letsNobodyBeginMoreThanTheyEnd() {
        String asset = create("marketing", battlecard());
        for (int i = 0; i < 21; i++) {
            tus(ACME, "integration")
                    .header("Upload-Length", 5)
                    .post("/api/assets/" + asset + "/uploads")
                    .then()
                    .statusCode(i < 20 ? 201 : 400);
        }
    }

    @Test
    void refusesATitleThatIsTooLong() {
        begin(create("marketing", battlecard()), 5, "title " + base64("x".repeat(256)))
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"));
    }

    @Test
    void demandsItsOwnProtocol() {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        bare(ACME, "marketing")
                .header("Upload-Length", 5)
                .post("/api/assets/" + asset + "/uploads")
                .then()
                .statusCode(412);
        bare(ACME, "marketing")
                .header("Tus-Resumable", "0.2")
                .head(upload)
                .then()
                .statusCode(412);
        tus(ACME, "marketing")
                .header("Upload-Offset", 0)
                .contentType("application/pdf")
                .body(FILE)
                .patch(upload)
                .then()
                .statusCode(415);
        append(upload, "x", FILE).statusCode(400);
        RestAssured.options("/api/assets/" + asset + "/uploads")
                .then()
                .statusCode(204)
                .header("Tus-Version", equalTo("1.0.0"))
                .header("Tus-Extension", containsString("creation"));
    }

    @Test
    void isOfTheUserWhoBeganItAlone() {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        tus(ACME, "sales").head(upload).then().statusCode(404);
        tus(GLOBEX, "marketing").head(upload).then().statusCode(404);
        tus(GLOBEX, "marketing")
                .header("Upload-Offset", 0)
                .contentType(PART)
                .body(FILE)
                .patch(upload)
                .then()
                .statusCode(404);
        tus(GLOBEX, "marketing")
                .header("Upload-Length", 5)
                .post("/api/assets/" + asset + "/uploads")
                .then()
                .statusCode(404);
        tus(ACME, "executive")
                .header("Upload-Length", 5)
                .post("/api/assets/" + asset + "/uploads")
                .then()
                .statusCode(403);
        tus(ACME, "marketing").head("/api/uploads/none").then().statusCode(404);
        tus(ACME, "marketing").head("/api/uploads/" + UUID.randomUUID()).then().statusCode(404);
        ask(upload).statusCode(200);
    }

    @Test
    void isNotBegunForAnAssetWhoseLifeIsOverAndEndsThere() {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        move("marketing", asset, "archiving").statusCode(200);
        begin(asset, 5, "filename ZGVjaw==").statusCode(409);
        append(upload, 0, FILE).statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        ask(upload).header("Upload-Offset", equalTo("0"));
        assertNull(field(asset, "LatestVersionId"));
    }

    @Test
    void refusesMoreThanWasAnnounced() {
        String upload = begun(create("marketing", battlecard()), 5);
        append(upload, 0, bytes(0, 6)).statusCode(413).body("[0].errorCode", equalTo("REQUEST_TOO_LARGE"));
        ask(upload).header("Upload-Offset", equalTo("0"));
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "11", "500"})
    void refusesAPartThatDoesNotBeginWhereTheUploadEnds(int offset) {
        String upload = begun(create("marketing", battlecard()), FILE.length);
        append(upload, 0, bytes(0, 10)).statusCode(204);
        append(upload, offset, bytes(10, 12))
                .statusCode(409)
                .body("[0].errorCode", equalTo("UPLOAD_OFFSET_MISMATCH"))
                .body("[0].message", containsString("has 10 of " + FILE.length));
        ask(upload).header("Upload-Offset", equalTo("10"));
    }
}
