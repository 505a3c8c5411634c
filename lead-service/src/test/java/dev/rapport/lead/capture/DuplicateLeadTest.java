package dev.rapport.lead.capture;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.rapport.lead.User;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateLeadTest {
    private static final String LEADS = "/services/data/v60.0/sobjects/Lead";

    private final String name = UUID.randomUUID().toString();

    private static ValidatableResponse create(Map<String, String> lead) {
        return MARKETER.strictRequest().body(lead).post(LEADS).then();
    }

    private static ValidatableResponse change(String lead, Map<String, String> fields) {
        return MARKETER.strictRequest().body(fields).patch(LEADS + "/" + lead).then();
    }

    private Map<String, String> person(String suffix, Map<String, String> fields) {
        Map<String, String> person = new HashMap<>(Map.of("LastName", name + suffix, "Company", "Engines"));
        person.putAll(fields);
        return person;
    }

    /** Seven digits that are nobody else's in these tests. */
    private static String phone() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(5_000_000, 6_000_000));
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
    void refusesTheSamePhoneHoweverItIsWritten() {
        String line = phone();
        String first = create(person("One", Map.of("Phone", "+1 415 " + line)))
                .statusCode(201)
                .extract()
                .path("id");
        create(person("Two", Map.of("MobilePhone", "(415) " + line, "Country", "United States")))
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATES_DETECTED"))
                .body("[0].fields", hasItem("NormalizedPhone"))
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Phone"))
                .body("[0].duplicateResult.matchResults[0].matchRecords.record.Id", hasItem(first));
        create(person("Three", Map.of("Phone", "(415) " + line + " ext. 12"))).statusCode(201);
        create(person("Four", Map.of("Phone", line))).statusCode(201);
        create(person("Five", Map.of("Phone", line))).statusCode(201);
    }

    @Test
    void refusesAChangeThatMakesOfOneLeadAnother() {
        String line = phone();
        create(person("Taken", Map.of("Phone", "+1 415 " + line))).statusCode(201);
        String other =
                create(person("Other", Map.of())).statusCode(201).extract().path("id");
        change(other, Map.of("Phone", "415-" + line))
                .statusCode(400)
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Phone"));
        change(other, Map.of("LastName", name + "Taken"))
                .statusCode(400)
                .body("[0].duplicateResult.duplicateRule", is("Lead_Same_Name_And_Company"));
        change(other, Map.of("Title", "Buyer")).statusCode(204);
    }

    @Test
    void refusesTheSameExternalIdAndNamesTheLeadHoweverLittleTheyAreAlike() {
        String first = create(person("One", Map.of("ExternalId", name)))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, String> another = Map.of("LastName", "Other", "Company", "Two", "ExternalId", name);
        for (User who : List.of(MARKETER, SELLER)) {
            who.request()
                    .body(another)
                    .post(LEADS)
                    .then()
                    .statusCode(400)
                    .body("[0].errorCode", is("DUPLICATE_VALUE"))
                    .body("[0].message", containsString(first))
                    .body("[0].fields", hasItem("ExternalId"));
        }
        String other = create(person("Two", Map.of())).statusCode(201).extract().path("id");
        change(other, Map.of("ExternalId", name)).statusCode(400).body("[0].message", containsString(first));
        STRANGER.strictRequest().body(another).post(LEADS).then().statusCode(201);
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
