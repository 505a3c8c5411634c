package dev.rapport.lead.courtesy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContactPreferenceTest {
    private static final String DATA = "/services/data/v60.0";
    private static final User EXECUTIVE = new User(Organizations.ACME, "executive");

    @Test
    void isARecordLikeAnyOther() {
        String lead = MARKETER.hasLead();
        String id = MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", "MARKETING", "MostIn7Days", 2));
        assertEquals("a06", id.substring(0, 3));
        SELLER.get(DATA + "/sobjects/ContactPreference/describe")
                .statusCode(200)
                .body("keyPrefix", equalTo("a06"))
                .body("fields.find { it.name == 'Consent' }.picklistValues.value", hasItems("GIVEN", "REFUSED"));
        query("SELECT (SELECT MostIn7Days FROM ContactPreferences) FROM Lead WHERE Id = '" + lead + "'")
                .body("records[0].ContactPreferences.records[0].MostIn7Days", equalTo(2));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("MostIn7Days", null);
        MARKETER.change("ContactPreference", id, emptied).statusCode(204);
        query("SELECT Id FROM ContactPreference WHERE LeadId = '" + lead + "' AND MostIn7Days = null")
                .body("totalSize", equalTo(1));
    }

    @Test
    void isKeptInStepByAnExternalId() {
        String lead = MARKETER.hasLead();
        String path = DATA + "/sobjects/ContactPreference/ExternalId/" + UUID.randomUUID();
        Map<String, Object> wish = Map.of("LeadId", lead, "Channel", "EMAIL", "Consent", "GIVEN");
        MARKETER.request().body(wish).patch(path).then().statusCode(201);
        MARKETER.request().body(Map.of("Consent", "REFUSED")).patch(path).then().statusCode(200);
        query("SELECT Consent FROM ContactPreference WHERE LeadId = '" + lead + "'")
                .body("records.Consent", equalTo(List.of("REFUSED")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an unknown channel         | Channel=PIGEON | INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Channel",
                "an unknown purpose         | Purpose=FUN | INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Purpose",
                "an unknown consent         | Consent=MAYBE | INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Consent",
                "an unknown zone            | TimeZone=Europe/Berln | INVALID_TYPE_ON_FIELD_IN_RECORD | Europe/Berlin",
                "a zone in other letters    | TimeZone=europe/berlin | INVALID_TYPE_ON_FIELD_IN_RECORD | Europe/Berlin",
                "an hour that there is not  | QuietFrom=25:00;QuietUntil=07:00;TimeZone=UTC | INVALID_TYPE_ON_FIELD_IN_RECORD | QuietFrom",
                "a minute that there is not | QuietFrom=22:00;QuietUntil=07:60;TimeZone=UTC | INVALID_TYPE_ON_FIELD_IN_RECORD | QuietUntil",
                "an hour without its zero   | QuietFrom=9:00;QuietUntil=17:00;TimeZone=UTC | INVALID_TYPE_ON_FIELD_IN_RECORD | QuietFrom",
                "seconds                    | QuietFrom=09:00:30;QuietUntil=17:00;TimeZone=UTC | STRING_TOO_LONG | Quiet From",
                "a beginning without an end | QuietFrom=22:00;TimeZone=UTC | FIELD_INTEGRITY_EXCEPTION | QuietUntil",
                "an end without a beginning | QuietUntil=22:00;TimeZone=UTC | FIELD_INTEGRITY_EXCEPTION | QuietFrom",
                "hours of no length         | QuietFrom=22:00;QuietUntil=22:00;TimeZone=UTC | FIELD_INTEGRITY_EXCEPTION | REFUSED",
                "hours in no zone           | QuietFrom=22:00;QuietUntil=07:00 | FIELD_INTEGRITY_EXCEPTION | TimeZone",
                "a cap below zero           | Purpose=SALES;MostIn7Days=-1 | NUMBER_OUTSIDE_VALID_RANGE | MostIn7Days",
                "another cap below zero     | Purpose=SALES;MostIn30Days=-1 | NUMBER_OUTSIDE_VALID_RANGE | MostIn30Days",
                "half a touch               | Purpose=SALES;MostIn30Days=1.5 | INVALID_TYPE_ON_FIELD_IN_RECORD | whole",
                "too many touches           | Purpose=SALES;MostIn30Days=1e12 | NUMBER_OUTSIDE_VALID_RANGE | digits",
                "a cap without a purpose    | MostIn30Days=1 | FIELD_INTEGRITY_EXCEPTION | Purpose",
                "a cap for one channel      | Purpose=SALES;Channel=CALL;MostIn30Days=1 | FIELD_INTEGRITY_EXCEPTION | Channel",
            })
    void isRefusedWhereItMakesNoSense(String what, String wish, String code, String named) {
        String lead = MARKETER.hasLead();
        Map<String, Object> fields = new HashMap<>(Map.of("LeadId", lead));
        for (String field : wish.split(";", -1)) {
            int sign = field.indexOf('=');
            fields.put(field.substring(0, sign), field.substring(sign + 1));
        }
        MARKETER.create("ContactPreference", fields)
                .statusCode(400)
                .body("[0].errorCode", equalTo(code))
                .body("[0].message", containsString(named));
        assertEquals(0, preferencesOf(lead), what);
        String plain = MARKETER.has("ContactPreference", Map.of("LeadId", lead, "ExternalId", "x" + lead));
        fields.remove("LeadId");
        MARKETER.change("ContactPreference", plain, fields).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    @Test
    void isOnePersonsOfTheOrganisation() {
        String lead = MARKETER.hasLead();
        String contact = SELLER.has("Contact", Map.of("LastName", "Byron"));
        refused(Map.of("Consent", "GIVEN"), "FIELD_INTEGRITY_EXCEPTION");
        refused(Map.of("LeadId", lead, "ContactId", contact), "FIELD_INTEGRITY_EXCEPTION");
        refused(Map.of("LeadId", STRANGER.hasLead()), "INVALID_CROSS_REFERENCE_KEY");
        refused(Map.of("LeadId", contact), "INVALID_CROSS_REFERENCE_KEY");
        refused(Map.of("LeadId", "nonsense"), "MALFORMED_ID");
        assertEquals(0, preferencesOf(lead));
    }

    @Test
    void isSeenAndWrittenByWhoMay() {
        String lead = MARKETER.hasLead();
        String id = MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Consent", "REFUSED"));
        EXECUTIVE.get(DATA + "/sobjects/ContactPreference/" + id).statusCode(200);
        EXECUTIVE
                .create("ContactPreference", Map.of("LeadId", lead, "Purpose", "SALES"))
                .statusCode(403)
                .body("[0].errorCode", equalTo("INSUFFICIENT_ACCESS_OR_READONLY"));
        EXECUTIVE.change("ContactPreference", id, Map.of("Consent", "GIVEN")).statusCode(403);
        STRANGER.get(DATA + "/sobjects/ContactPreference/" + id).statusCode(404);
        STRANGER.change("ContactPreference", id, Map.of("Consent", "GIVEN")).statusCode(404);
        assertEquals("REFUSED", SELLER.field("ContactPreference", id, "Consent"));
        assertEquals(1, preferencesOf(lead));
    }

    @Test
    void isTakenDownOncePerPurposeAndChannelHoweverManyWriteAtOnce() throws Exception {
        String lead = MARKETER.hasLead();
        Map<String, String> wish = Map.of("LeadId", lead, "Purpose", "SALES", "Consent", "GIVEN");
        Callable<Integer> write =
                () -> MARKETER.create("ContactPreference", wish).extract().statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : writers.invokeAll(Collections.nCopies(16, write))) {
                statuses.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(15, Collections.frequency(statuses, 400), statuses.toString());
        String first = query("SELECT Id FROM ContactPreference WHERE LeadId = '" + lead + "'")
                .extract()
                .path("records[0].Id");
        MARKETER.create("ContactPreference", wish)
                .body("[0].errorCode", equalTo("DUPLICATE_VALUE"))
                .body("[0].message", containsString(first));
        MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Consent", "GIVEN"));
        String email =
                MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", "SALES", "Channel", "EMAIL"));
        Map<String, Object> widened = new HashMap<>();
        widened.put("Channel", null);
        MARKETER.change("ContactPreference", email, widened)
                .statusCode(400)
                .body("[0].message", startsWith("The person's preference"));
        assertEquals(3, preferencesOf(lead));
    }

    private static void refused(Map<String, ?> fields, String code) {
        MARKETER.create("ContactPreference", fields).statusCode(400).body("[0].errorCode", equalTo(code));
    }

    private static int preferencesOf(String lead) {
        return query("SELECT Id FROM ContactPreference WHERE LeadId = '" + lead + "'")
                .extract()
                .path("totalSize");
    }

    private static ValidatableResponse query(String soql) {
        return SELLER.request()
                .queryParam("q", soql)
                .get(DATA + "/query")
                .then()
                .statusCode(200);
    }
}
