package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateLeadTest {
    private static final String LEADS = "/services/data/v60.0/sobjects/Lead";

    private final String name = UUID.randomUUID().toString();

    private static ValidatableResponse create(Map<String, String> lead) {
        return MARKETER.strictRequest().body(lead).post(LEADS).then();
    }

    @Test
    void refusesTheSamePersonOfTheSameCompanyAndNamesTheLead() {
        Map<String, String> lead = Map.of("FirstName", "Ada", "LastName", name, "Company", "Analytical Engines");
        String first = create(lead).statusCode(201).extract().path("id");
        create(lead)
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATES_DETECTED"))
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Name_And_Company"))
                .body("[0].duplicateResult.matchResults[0].matchRecords.record.Id", hasItem(first));
        create(Map.of("FirstName", "Ada", "LastName", name, "Company", "Difference Engines"))
                .statusCode(201);
    }

    @Test
    void refusesTheSameEmailUnderAnotherName() {
        String email = name + "@example.test";
        create(Map.of("LastName", name, "Company", "One", "Email", email)).statusCode(201);
        create(Map.of("LastName", "Other", "Company", "Two", "Email", email))
                .statusCode(400)
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Email"));
        STRANGER.strictRequest()
                .body(Map.of("LastName", name, "Company", "One", "Email", email))
                .post(LEADS)
                .then()
                .statusCode(201);
    }
}
