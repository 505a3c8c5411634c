package dev.rapport.content.upload;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.ContentApi.field;
import static dev.rapport.content.upload.TusClient.FILE;
import static dev.rapport.content.upload.TusClient.PART;
import static dev.rapport.content.upload.TusClient.append;
import static dev.rapport.content.upload.TusClient.ask;
import static dev.rapport.content.upload.TusClient.begun;
import static dev.rapport.content.upload.TusClient.bytes;
import static dev.rapport.content.upload.TusClient.tus;
import static dev.rapport.testkit.Organizations.ACME;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResumableUploadTest {
    @Inject
    @DataSource("system")
    AgroalDataSource database;

    @Inject
    ContentStore store;

    @Inject
    UploadConfig config;

    @Inject
    Clock clock;

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
