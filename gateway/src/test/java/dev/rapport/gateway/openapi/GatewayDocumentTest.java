package dev.rapport.gateway.openapi;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.CheckedIn;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GatewayDocumentTest {
    @Test
    void theCheckedInDocumentIsTheOneServed() {
        CheckedIn.verifyJson(
                "api/gateway.openapi.json",
                given().queryParam("format", "json").get("/q/openapi").asByteArray());
    }
}
