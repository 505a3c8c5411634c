package dev.rapport.content.version;

import static dev.rapport.content.ContentApi.bare;
import static dev.rapport.content.ContentApi.battlecard;
import static dev.rapport.content.ContentApi.create;
import static dev.rapport.content.version.UploadTest.upload;
import static dev.rapport.testkit.Organizations.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that would be paths, and files that would act in a browser. */
@QuarkusTest
class HostileFileTest {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

    static Stream<String> scripts() {
        return Stream.of(
                SVG,
                "<?xml version=\"1.0\"?>" + SVG,
                "<!DOCTYPE html><script>alert(1)</script>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>",
                "   \n<body onload=alert(1)>",
                "GIF89a/*<script>*/=alert(1)//</script>",
                "%PDF-<script>alert(1)</script>",
                "#!/bin/sh\nrm -rf /\n",
                "MZ\u0090\u0000 this program cannot be run in DOS mode");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void isSavedAndNeverShown(String script) {
        String asset = create("marketing", battlecard());
        String id = upload(asset, "report.html", script.getBytes(UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        var answer = bare(ACME, "sales").get("/api/versions/" + id + "/content");
        answer.then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment;"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"));
        String type = answer.header("Content-Type");
        assertFalse(type.contains("html") || type.contains("xml") || type.contains("svg"), type);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "..\\..\\boot.ini,boot.ini",
        "/etc/shadow,shadow",
        "....//....//x.pdf,x.pdf",
        "..,file",
        ".htaccess,htaccess",
        "a%0d%0aSet-Cookie: x=1.pdf,a_0d_0aSet-Cookie_ x=1.pdf",
        "'<img src=x onerror=alert(1)>.pdf','_img src=x onerror=alert(1)_.pdf'",
        "'a\";filename=evil.exe','a__filename=evil.exe'"
    })
    void keepsANameThatLeadsNowhere(String given, String kept) {
        upload(create("marketing", battlecard()), given, UploadTest.PDF)
                .statusCode(201)
                .body("pathOnClient", equalTo(kept));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void keepsNoControlCharacters(String given) {
        String id = upload(create("marketing", battlecard()), given, UploadTest.PDF)
                .statusCode(201)
                .body("pathOnClient", equalTo("a_b.pdf"))
                .extract()
                .path("id");
        bare(ACME, "sales")
                .get("/api/versions/" + id + "/content")
                .then()
                .header("Content-Disposition", containsString("filename=\"a_b.pdf\""));
    }

    static Stream<String> controls() {
        return Stream.of("a\r", "a\n", "a\u0000", "a\u202E", "a\u2028", "a\u0007")
                .map(start -> start + "b.pdf");
    }
}
