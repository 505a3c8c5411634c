package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.version.UploadTest.PDF;
import static dev.rapport.content.version.UploadTest.upload;
import static dev.rapport.content.version.UploadTest.uploaded;
import static dev.rapport.testkit.Organizations.ACME;
import static dev.rapport.testkit.Organizations.GLOBEX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DownloadTest {
    private static Response get(String version) {
        return bare(ACME, "sales").get("/api/versions/" + version + "/content");
    }

    private static Response get(String version, String header, String value) {
        return bare(ACME, "sales").header(header, value).get("/api/versions/" + version + "/content");
    }

    @Test
    void givesTheBytesBackToBeSaved() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        Response answer = get(version);
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo(Integer.toString(PDF.length)))
                .header("Content-Disposition", equalTo("attachment; filename=\"deck.pdf\"; filename*=UTF-8''deck.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Accept-Ranges", equalTo("bytes"));
        assertArrayEquals(PDF, answer.asByteArray());
    }

    @Test
    void servesAScriptAsBytesOfNoType() {
        String asset = create("marketing", battlecard());
        String version = upload(asset, "innocent.pdf", "<html><script>alert(1)</script></html>".getBytes(UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        get(version).then().statusCode(200).header("Content-Type", equalTo("application/octet-stream"));
    }

    @Test
    void givesARangeOfTheBytes() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        Response answer = get(version, "Range", "bytes=1-3");
        answer.then().statusCode(206).header("Content-Range", equalTo("bytes 1-3/" + PDF.length));
        assertEquals("PDF", answer.asString());
        Response tail = get(version, "Range", "bytes=-5");
        tail.then().statusCode(206);
        assertEquals("year.", tail.asString());
    }

    @Test
    void refusesARangeOutsideTheFile() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        get(version, "Range", "bytes=5000-")
                .then()
                .statusCode(416)
                .header("Content-Range", equalTo("bytes */" + PDF.length))
                .body("[0].errorCode", equalTo("RANGE_NOT_SATISFIABLE"));
    }

    @Test
    void givesTheWholeWhenTheRangeIsOfOtherBytes() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        String etag = get(version).header("ETag");
        bare(ACME, "sales")
                .header("Range", "bytes=0-3")
                .header("If-Range", "\"other\"")
                .get("/api/versions/" + version + "/content")
                .then()
                .statusCode(200);
        bare(ACME, "sales")
                .header("Range", "bytes=0-3")
                .header("If-Range", etag)
                .get("/api/versions/" + version + "/content")
                .then()
                .statusCode(206);
    }

    @Test
    void sendsNothingToOneWhoHasTheBytes() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        get(version, "If-None-Match", get(version).header("ETag")).then().statusCode(304);
        get(version, "If-None-Match", "\"other\"").then().statusCode(200);
    }

    @Test
    void keepsEveryVersionReadable() {
        String asset = create("marketing", battlecard());
        String first = uploaded(asset, PDF);
        uploaded(asset, "%PDF-1.7 revised".getBytes(UTF_8));
        assertArrayEquals(PDF, get(first).asByteArray());
    }

    @Test
    void showsNothingToOthers() {
        String version = uploaded(create("marketing", battlecard()), PDF);
        bare(GLOBEX, "admin")
                .get("/api/versions/" + version + "/content")
                .then()
                .statusCode(404);
        RestAssured.get("/api/versions/" + version + "/content").then().statusCode(401);
        get("068000000999999AAA").then().statusCode(404);
        get("../../etc").then().statusCode(404);
    }
}
