package dev.rapport.lead;

import dev.rapport.testkit.CheckedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedApiTest {
    @Test
    void theCheckedInDocumentIsTheOneServed() {
        CheckedIn.verifyJson(
                "api/lead.openapi.json",
                RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asByteArray());
    }
}
