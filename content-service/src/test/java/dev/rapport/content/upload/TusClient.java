package dev.rapport.content.upload;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.testkit.Organizations.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Base64;

/** Speaks tus as a client does. */
final class TusClient {
    static final byte[] FILE = "%PDF-1.7\nThree fleets measured it for a year.".getBytes(UTF_8);
    static final String PART = "application/offset+octet-stream";

    private TusClient() {}

    static RequestSpecification tus(String org, String role) {
        return bare(org, role).header("Tus-Resumable", "1.0.0");
    }

    static ValidatableResponse begin(String asset, Object length, String metadata) {
        return tus(ACME, "marketing")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post("/api/assets/" + asset + "/uploads")
                .then();
    }

    static String begun(String asset, int length) {
        return begin(asset, length, "filename " + base64("../Fleet deck.pdf") + ",title " + base64("The deck"))
                .statusCode(201)
                .header("Tus-Resumable", equalTo("1.0.0"))
                .header("Upload-Offset", equalTo("0"))
                .header("Upload-Expires", notNullValue())
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static ValidatableResponse append(String upload, Object offset, byte[] bytes) {
        return tus(ACME, "marketing")
                .header("Upload-Offset", offset)
                .contentType(PART)
                .body(bytes)
                .patch(upload)
                .then();
    }

    static ValidatableResponse ask(String upload) {
        return tus(ACME, "marketing").head(upload).then();
    }

    static byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }
}
