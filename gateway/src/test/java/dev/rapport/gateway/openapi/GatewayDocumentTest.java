package dev.rapport.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The checked-in document of the gateway's own calls; {@code -Dgolden.update=true} writes it anew. */
@QuarkusTest
class GatewayDocumentTest {
    private static final Path CHECKED_IN = Path.of("../docs/api/gateway.openapi.json");

    @Test
    void isAsCheckedIn() throws IOException {
        ObjectMapper json = new ObjectMapper();
        var served = json.readTree(
                given().queryParam("format", "json").get("/q/openapi").asByteArray());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, json.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
        }
        assertEquals(json.readTree(Files.readString(CHECKED_IN)), served);
    }
}
