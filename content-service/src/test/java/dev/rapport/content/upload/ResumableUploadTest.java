package dev.rapport.content.upload;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResumableUploadTest {
    private static final byte[] FILE = "%PDF-1.7\nThree fleets measured it for a year.".getBytes(UTF_8);
    private static final String PART = "application/offset+octet-stream";

    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    ContentStore store;

    @Inject
    UploadConfig config;

    @Inject
    Clock clock;

    private static RequestSpecification tus(String org, String role) {
        return bare(org, role).header("Tus-Resumable", "1.0.0");
    }

    private static ValidatableResponse begin(String asset, Object length, String metadata) {
        return tus(ACME, "marketing")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post("/api/assets/" + asset + "/uploads")
                .then();
    }

    private static String begun(String asset, int length) {
        return begin(asset, length, "filename " + base64("../Fleet deck.pdf") + ",title " + base64("The deck"))
                .statusCode(201)
                .header("Tus-Resumable", equalTo("1.0.0"))
                .header("Upload-Offset", equalTo("0"))
                .header("Upload-Expires", notNullValue())
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static ValidatableResponse append(String upload, Object offset, byte[] bytes) {
        return tus(ACME, "marketing")
                .header("Upload-Offset", offset)
                .contentType(PART)
                .body(bytes)
                .patch(upload)
                .then();
    }

    private static ValidatableResponse ask(String upload) {
        return tus(ACME, "marketing").head(upload).then();
    }

    private static byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }

    @Test
    void makesAVersionOfPartsThatArriveOneAfterTheOther() {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        append(upload, 0, bytes(0, 10)).statusCode(204).header("Upload-Offset", equalTo("10"));
        append(upload, 10, bytes(10, 20)).statusCode(204).header("Upload-Offset", equalTo("20"));
        ask(upload)
                .statusCode(200)
                .header("Upload-Offset", equalTo("20"))
                .header("Upload-Length", equalTo(Integer.toString(FILE.length)))
                .header("Cache-Control", containsString("no-store"));
        assertNull(field(asset, "LatestVersionId"));
        String content = append(upload, 20, bytes(20, FILE.length))
                .statusCode(204)
                .header("Upload-Offset", equalTo(Integer.toString(FILE.length)))
                .extract()
                .header("Location");
        assertArrayEquals(FILE, bare(ACME, "sales").get(content).asByteArray());
        as("sales")
                .get("/api/assets/" + asset + "/versions/1")
                .then()
                .statusCode(200)
                .body("pathOnClient", equalTo("Fleet deck.pdf"))
                .body("title", equalTo("The deck"))
                .body("contentType", equalTo("application/pdf"))
                .body("contentSize", equalTo(FILE.length));
        ask(upload).statusCode(200).header("Upload-Offset", equalTo(Integer.toString(FILE.length)));
        append(upload, FILE.length, new byte[0]).statusCode(409);
    }

    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of(ACME, "marketing") + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                    + PART + "\r\nContent-Length: " + FILE.length + "\r\n\r\n%PDF-1.7";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            awaitLease(upload);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "8".equals(ask(upload).extract().header("Upload-Offset")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> append(upload, 8, bytes(8, FILE.length)).extract().statusCode() == 204);
        as("sales").get("/api/assets/" + asset + "/versions/1").then().body("contentSize", equalTo(FILE.length));
    }

    private void awaitLease(String upload) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from upload where id = '" + id(upload) + "' and lease is not null")
                        == 1);
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

    @Test
    void refusesMoreThanWasAnnounced() {
        String upload = begun(create("marketing", battlecard()), 5);
        append(upload, 0, bytes(0, 6)).statusCode(413).body("[0].errorCode", equalTo("REQUEST_TOO_LARGE"));
        ask(upload).header("Upload-Offset", equalTo("0"));
    }

    @Test
    void keepsOthersOutWhileAPartArrives() throws Exception {
        String upload = begun(create("marketing", battlecard()), FILE.length);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of(ACME, "marketing") + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                    + PART + "\r\nContent-Length: 9\r\n\r\n%PDF";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            awaitLease(upload);
            append(upload, 0, bytes(0, 10)).statusCode(423).body("[0].errorCode", equalTo("UPLOAD_LOCKED"));
        }
    }

    @Test
    void takesEachPlaceOnceHoweverManySendIt() throws Exception {
        String asset = create("marketing", battlecard());
        String upload = begun(asset, FILE.length);
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> sender = () -> append(upload, 0, FILE).extract().statusCode();
            for (Future<Integer> answer : threads.invokeAll(List.of(sender, sender, sender, sender))) {
                answers.add(answer.get());
            }
        }
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
        assertEquals(
                3,
                answers.stream()
                        .filter(status -> status == 409 || status == 423)
                        .count());
        as("sales").get("/api/assets/" + asset + "/versions").then().body("versions.size()", equalTo(1));
    }

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
    void canBeGivenUp() throws Exception {
        String upload = begun(create("marketing", battlecard()), FILE.length);
        append(upload, 0, bytes(0, 10)).statusCode(204);
        ContentKey part = part(upload);
        store.read(part).close();
        tus(ACME, "marketing").delete(upload).then().statusCode(204);
        ask(upload).statusCode(404);
        assertThrows(IOException.class, () -> store.read(part));
    }

    @Test
    void isForgottenWhenNobodyContinuesIt() throws Exception {
        String upload = begun(create("marketing", battlecard()), FILE.length);
        append(upload, 0, bytes(0, 10)).statusCode(204);
        new UploadSweep(database, config, clock).sweep();
        ask(upload).statusCode(200);
        new UploadSweep(database, config, Clock.offset(clock, Duration.ofDays(2))).sweep();
        ask(upload).statusCode(404);
        assertEquals(0, count("select count(*) from upload_part where upload_id = '" + id(upload) + "'"));
    }

    private ContentKey part(String upload) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select content_key from upload_part where upload_id = ?")) {
            statement.setObject(1, id(upload));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new ContentKey(RecordId.parse(Organizations.ACME), rows.getObject(1, UUID.class));
            }
        }
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.replace("/api/uploads/", ""));
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
