package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.VISITORS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateTest {
    private static final String ALLOW = "Sforce-Duplicate-Rule-Header";

    @Test
    void refusesASecondRecordAndNamesTheFirst() {
        String email = unique() + "@acme.test";
        String first = created(VISITORS, Map.of("Name", unique(), "Email", email));
        marketing()
                .body(Map.of("Name", unique(), "Email", email.toUpperCase(Locale.ROOT)))
                .post(VISITORS)
                .then()
                .statusCode(400)
                .body("size()", is(1))
                .body("[0].errorCode", is("DUPLICATES_DETECTED"))
                .body("[0].fields", contains("Email"))
                .body("[0].duplicateResult.allowSave", is(true))
                .body("[0].duplicateResult.duplicateRule", is("Visitor_Same_Email"))
                .body("[0].duplicateResult.duplicateRuleEntityType", is("Visitor"))
                .body("[0].duplicateResult.matchResults[0].size", is(1))
                .body("[0].duplicateResult.matchResults[0].matchRecords.record.Id", contains(first))
                .body("[0].duplicateResult.matchResults[0].matchRecords[0].record.attributes.type", is("Visitor"));
    }

    @Test
    void savesADuplicateThatTheCallerAllows() {
        String email = unique() + "@acme.test";
        created(VISITORS, Map.of("Name", unique(), "Email", email));
        marketing()
                .header(ALLOW, "allowSave=true")
                .body(Map.of("Name", unique(), "Email", email))
                .post(VISITORS)
                .then()
                .statusCode(201);
        marketing()
                .header(ALLOW, "allowSave=false")
                .body(Map.of("Name", unique(), "Email", email))
                .post(VISITORS)
                .then()
                .statusCode(400)
                .body("[0].duplicateResult.matchResults[0].size", is(2));
    }

    @Test
    void comparesAllFieldsOfARule() {
        String name = unique();
        created(VISITORS, Map.of("Name", name, "Company", "Engines"));
        created(VISITORS, Map.of("Name", name, "Company", "Bridges"));
        created(VISITORS, Map.of("Name", name));
        marketing()
                .body(Map.of("Name", name, "Company", "engines"))
                .post(VISITORS)
                .then()
                .statusCode(400)
                .body("[0].fields", contains("Name", "Company"));
    }

    @Test
    void aChangeIsHeldToTheRulesWhoseFieldsItTouches() {
        String email = unique() + "@acme.test";
        created(VISITORS, Map.of("Name", unique(), "Email", email));
        String second = created(VISITORS, Map.of("Name", unique(), "Email", unique() + "@acme.test"));
        marketing()
                .body(Map.of("Email", email))
                .patch(VISITORS + "/" + second)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATES_DETECTED"));
        marketing()
                .body(Map.of("Company", "Engines"))
                .patch(VISITORS + "/" + second)
                .then()
                .statusCode(204);
    }

    @Test
    void neitherDeletedNorForeignRecordsAreDuplicates() {
        String email = unique() + "@acme.test";
        String id = created(VISITORS, Map.of("Name", unique(), "Email", email));
        as(Organizations.GLOBEX, "marketing")
                .body(Map.of("Name", unique(), "Email", email))
                .post(VISITORS)
                .then()
                .statusCode(201);
        marketing().delete(VISITORS + "/" + id).then().statusCode(204);
        created(VISITORS, Map.of("Name", unique(), "Email", email));
    }

    @Test
    void whatASubrequestAllowsHoldsForItAlone() {
        String email = unique() + "@acme.test";
        created(VISITORS, Map.of("Name", unique(), "Email", email));
        marketing()
                .body(Map.of(
                        "compositeRequest",
                        List.of(
                                duplicate("refused", email, Map.of()),
                                duplicate("allowed", email, Map.of(ALLOW.toLowerCase(Locale.ROOT), "allowSave=true")),
                                duplicate("after", email, Map.of()))))
                .post(ROOT + "/composite")
                .then()
                .statusCode(200)
                .body("compositeResponse.httpStatusCode", contains(400, 201, 400));
    }

    private static Map<String, ?> duplicate(String reference, String email, Map<String, ?> headers) {
        return Map.of(
                "method",
                "POST",
                "url",
                VISITORS,
                "referenceId",
                reference,
                "httpHeaders",
                headers,
                "body",
                Map.of("Name", unique(), "Email", email));
    }
}
