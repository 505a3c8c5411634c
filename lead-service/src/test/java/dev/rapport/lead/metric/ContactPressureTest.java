package dev.rapport.lead.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a window of its own in the past, so that others' touches do not count. */
@QuarkusTest
class ContactPressureTest {
    private static final User MARKETER = new User(Organizations.GLOBEX, "marketing");
    private static final User SELLER = new User(Organizations.GLOBEX, "sales");

    @Test
    void isTheShareOfPersonsContactedMoreOftenThanTheyWant() {
        String pressed = capped("MARKETING", "MostIn7Days", 1);
        touched(SELLER, pressed, "2003-03-05T10:00:00Z", Map.of("Purpose", "SALES"));
        touched(MARKETER, pressed, "2003-03-12T09:59:59Z", Map.of("Purpose", "MARKETING"));
        String patient = capped("MARKETING", "MostIn7Days", 1);
        touched(SELLER, patient, "2003-03-05T10:00:00Z", Map.of("Purpose", "SALES"));
        touched(MARKETER, patient, "2003-03-12T10:00:00Z", Map.of("Purpose", "MARKETING"));
        String silent = MARKETER.hasLead();
        for (int i = 1; i < 4; i++) {
            touched(SELLER, silent, "2003-03-0" + i + "T10:00:00Z", Map.of());
        }
        String served = capped("MARKETING", "MostIn7Days", 0);
        touched(SELLER, served, "2003-03-05T10:00:00Z", Map.of("Purpose", "SERVICE"));
        touched(SELLER, served, "2003-03-05T10:00:00Z", Map.of("Direction", "INBOUND"));
        MARKETER.get("/api/metrics/contact-pressure?from=2003-03-01&to=2003-04-01&by=7-days")
                .statusCode(200)
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(3))
                .body("definitionVersion", equalTo(1))
                .body("interval.method", equalTo("wilson"))
                .body("groups.key", contains("1", "2", "3"))
                .body("groups.numerator", contains(1, 1, 1))
                .body("groups.denominator", contains(3, 3, 3));
    }

    @Test
    void countsTheThirtyDaysBeforeATouchAlsoWhereTheyBeginBeforeTheWindow() {
        String lead = capped("SALES", "MostIn30Days", 1);
        touched(MARKETER, lead, "2004-04-20T10:00:00Z", Map.of());
        touched(SELLER, lead, "2004-05-05T10:00:00Z", Map.of("Purpose", "SALES"));
        MARKETER.get("/api/metrics/contact-pressure?from=2004-05-01&to=2004-06-01&by=30-days")
                .body("value", equalTo(1.0f))
                .body("groups.key", contains("2"));
        MARKETER.get("/api/metrics/contact-pressure?from=2004-04-01&to=2004-05-01&by=30-days")
                .body("value", equalTo(0.0f))
                .body("groups.key", contains("1"));
    }

    @Test
    void takesALeadAndItsContactForOnePerson() {
        String lead = capped("SALES", "MostIn30Days", 1);
        touched(SELLER, lead, "2005-05-04T10:00:00Z", Map.of("Purpose", "SALES"));
        String contact = SELLER.post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(200)
                .extract()
                .path("contactId");
        SELLER.has(
                "Touch",
                Map.of(
                        "ContactId",
                        contact,
                        "Channel",
                        "CALL",
                        "OccurredAt",
                        "2005-05-05T10:00:00Z",
                        "Purpose",
                        "SALES"));
        MARKETER.get("/api/metrics/contact-pressure?from=2005-05-01&to=2005-06-01&by=30-days")
                .body("numerator", equalTo(1))
                .body("denominator", equalTo(1))
                .body("groups.key", contains("2"));
    }

    @Test
    void holdsATouchThatDoesNotSayWhatForAgainstTheWiderCap() {
        String lead = capped("SALES", "MostIn7Days", 0);
        touched(SELLER, lead, "2006-05-04T10:00:00Z", Map.of());
        String path = "/api/metrics/contact-pressure?from=2006-05-01&to=2006-06-01";
        MARKETER.get(path).body("numerator", equalTo(0)).body("denominator", equalTo(1));
        MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", "MARKETING", "MostIn7Days", 0));
        MARKETER.get(path).body("numerator", equalTo(1)).body("denominator", equalTo(1));
    }

    @Test
    void hasNoValueWhereNobodyWasContactedAndIsListedWithItsDefinition() {
        MARKETER.get("/api/metrics/contact-pressure?from=1990-01-01&to=1990-02-01&by=7-days")
                .body("value", nullValue())
                .body("denominator", equalTo(0));
        MARKETER.get("/api/metrics").body("id", hasItem("contact-pressure"));
    }

    private static String capped(String purpose, String cap, int most) {
        String lead = MARKETER.hasLead();
        MARKETER.has("ContactPreference", Map.of("LeadId", lead, "Purpose", purpose, cap, most));
        return lead;
    }

    private static void touched(User who, String lead, String at, Map<String, ?> how) {
        Map<String, Object> fields = new HashMap<>(Map.of("LeadId", lead, "Channel", "CALL", "OccurredAt", at));
        fields.putAll(how);
        who.has("Touch", fields);
    }
}
