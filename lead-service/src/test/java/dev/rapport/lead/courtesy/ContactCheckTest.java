package dev.rapport.lead.courtesy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.lead.User;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactCheckTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void allowsWhatNobodyHasLimited() {
        Instant at = now.plus(Duration.ofHours(5));
        check(MARKETER.hasLead(), "EMAIL", "MARKETING", Map.of("at", at.toString()))
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("reasons", empty())
                .body("nextAllowed", equalTo(at.toString()))
                .body("touchId", nullValue());
    }

    @Test
    void refusesForGoodWhatConsentIsRefusedFor() {
        String lead = MARKETER.hasLead();
        wants(lead, Map.of("Purpose", "MARKETING", "Channel", "EMAIL", "Consent", "REFUSED"));
        wants(lead, Map.of("Purpose", "SALES", "Channel", "EMAIL", "Consent", "GIVEN"));
        refused(lead, "EMAIL", "MARKETING", "CONSENT_REFUSED", null);
        allowed(lead, "CALL", "MARKETING");
        allowed(lead, "EMAIL", "SALES");
    }

    @Test
    void takesARefusalWithoutPurposeOrChannelForAllOfThem() {
        String contact = SELLER.has("Contact", Map.of("LastName", "Byron"));
        wants(contact, Map.of("Channel", "CALL", "Consent", "REFUSED"));
        refused(contact, "CALL", "SERVICE", "CONSENT_REFUSED", null);
        allowed(contact, "EMAIL", "SERVICE");
        wants(contact, Map.of("Purpose", "SALES", "Consent", "REFUSED"));
        refused(contact, "EMAIL", "SALES", "CONSENT_REFUSED", null);
        allowed(contact, "EMAIL", "MARKETING");
    }

    @Test
    void heedsWhatSalesforcesOwnFieldsSayButForService() {
        String lead = MARKETER.hasLead(Map.of("DoNotCall", true, "HasOptedOutOfEmail", true));
        refused(lead, "CALL", "SALES", "OPTED_OUT", null);
        refused(lead, "EMAIL", "MARKETING", "OPTED_OUT", null);
        allowed(lead, "CALL", "SERVICE");
        allowed(lead, "MEETING", "SALES");
    }

    @Test
    void tellsWhenQuietHoursEndInTheNightInWhichClocksAreSet() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        String lead = MARKETER.hasLead();
        wants(lead, Map.of("QuietFrom", "22:00", "QuietUntil", "07:00", "TimeZone", "Europe/Berlin"));
        Instant change = now;
        for (int i = 0; i < 2; i++) {
            ZoneOffsetTransition next = berlin.getRules().nextTransition(change);
            change = next.getInstant();
            Instant morning = next.getDateTimeAfter()
                    .toLocalDate()
                    .atTime(7, 0)
                    .atZone(berlin)
                    .toInstant();
            check(lead, "CALL", "SALES", Map.of("at", change.toString()))
                    .body("allowed", equalTo(false))
                    .body("reasons", contains("QUIET_HOURS"))
                    .body("nextAllowed", equalTo(morning.toString()));
            check(lead, "CALL", "SALES", Map.of("at", morning.toString())).body("allowed", equalTo(true));
        }
    }

    @Test
    void countsTheTouchesOfBothDepartmentsTogether() {
        String lead = MARKETER.hasLead();
        wants(lead, Map.of("Purpose", "MARKETING", "MostIn7Days", 2));
        wants(lead, Map.of("Purpose", "SALES", "MostIn30Days", 2));
        Instant first = now.minus(Duration.ofDays(3));
        touched(SELLER, lead, first, Map.of("Purpose", "SALES"));
        allowed(lead, "EMAIL", "MARKETING");
        touched(MARKETER, lead, now.minus(Duration.ofDays(1)), Map.of("Channel", "EMAIL"));
        refused(lead, "EMAIL", "MARKETING", "CAP_OF_7_DAYS", first.plus(Duration.ofDays(7)));
        refused(lead, "CALL", "SALES", "CAP_OF_30_DAYS", first.plus(Duration.ofDays(30)));
        allowed(lead, "CALL", "SERVICE");
    }

    @Test
    void countsNeitherServiceNorWhatTheyCameForNorWhatIsPast() {
        String lead = MARKETER.hasLead();
        wants(lead, Map.of("Purpose", "SALES", "MostIn7Days", 1));
        wants(lead, Map.of("Purpose", "SERVICE", "MostIn7Days", 1));
        touched(SELLER, lead, now.minus(Duration.ofDays(7)), Map.of("Purpose", "SALES"));
        touched(SELLER, lead, now.minus(Duration.ofDays(2)), Map.of("Direction", "INBOUND"));
        Instant service = now.minus(Duration.ofDays(1));
        touched(SELLER, lead, service, Map.of("Purpose", "SERVICE"));
        allowed(lead, "CALL", "SALES");
        refused(lead, "CALL", "SERVICE", "CAP_OF_7_DAYS", service.plus(Duration.ofDays(7)));
    }

    @Test
    void takesZeroForNever() {
        String lead = MARKETER.hasLead();
        wants(lead, Map.of("Purpose", "MARKETING", "MostIn30Days", 0));
        refused(lead, "EMAIL", "MARKETING", "CAP_OF_30_DAYS", null);
        allowed(lead, "EMAIL", "SALES");
    }

    @Test
    void knowsALeadAndTheContactItHasBecomeForOnePerson() {
        String lead = MARKETER.hasLead();
        Instant first = now.minus(Duration.ofDays(2));
        touched(SELLER, lead, first, Map.of());
        wants(lead, Map.of("Purpose", "SALES", "MostIn7Days", 2));
        String contact = SELLER.post("/api/leads/" + lead + "/conversion", Map.of())
                .statusCode(200)
                .body("steps.findAll { it.object == 'ContactPreference' }.records", contains(1))
                .extract()
                .path("contactId");
        allowed(contact, "CALL", "SALES");
        touched(SELLER, contact, now.minus(Duration.ofDays(1)), Map.of());
        Instant next = first.plus(Duration.ofDays(7));
        refused(contact, "CALL", "SALES", "CAP_OF_7_DAYS", next);
        refused(lead, "CALL", "SALES", "CAP_OF_7_DAYS", next);
        String another = MARKETER.hasLead();
        allowed(another, "CALL", "SALES");
        SELLER.post("/api/leads/" + another + "/conversion", Map.of("contactId", contact))
                .statusCode(200);
        refused(another, "CALL", "SALES", "CAP_OF_7_DAYS", next);
        SELLER.post("/api/leads/" + another + "/touches", Map.of("channel", "CALL"))
                .statusCode(201);
        refused(contact, "CALL", "SALES", "CAP_OF_7_DAYS", now.plus(Duration.ofDays(6)));
    }

    @Test
    void letsTheStricterOfTwoMergedPersonsWishesHoldUntilTheyAreUnmerged() {
        String master = MARKETER.hasLead();
        String duplicate = MARKETER.hasLead();
        wants(master, Map.of("Purpose", "MARKETING", "Channel", "EMAIL", "Consent", "GIVEN"));
        wants(duplicate, Map.of("Purpose", "MARKETING", "Channel", "EMAIL", "Consent", "REFUSED"));
        MARKETER.post("/api/leads/" + master + "/merge", Map.of("duplicateIds", new String[] {duplicate}))
                .statusCode(200);
        refused(master, "EMAIL", "MARKETING", "CONSENT_REFUSED", null);
        MARKETER.post("/api/leads/" + master + "/unmerge", Map.of()).statusCode(200);
        allowed(master, "EMAIL", "MARKETING");
        refused(duplicate, "EMAIL", "MARKETING", "CONSENT_REFUSED", null);
    }

    @Test
    void answersTheSameToTheSameIdempotencyKeyAndReservesOnce() {
        String lead = MARKETER.hasLead();
        Map<String, Object> asked = Map.of("channel", "EMAIL", "purpose", "MARKETING", "reserve", true);
        String[] touches = new String[2];
        for (int i = 0; i < 2; i++) {
            touches[i] = MARKETER.request()
                    .header("Idempotency-Key", "reserve-" + lead)
                    .body(asked)
                    .post("/api/leads/" + lead + "/contact-check")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("touchId");
        }
        assertEquals(touches[0], touches[1]);
        assertEquals("MARKETING", MARKETER.field("Touch", touches[0], "Purpose"));
        assertEquals("OUTBOUND", MARKETER.field("Touch", touches[0], "Direction"));
        assertEquals(lead, MARKETER.field("Touch", touches[0], "LeadId"));
    }

    private static void wants(String person, Map<String, ?> wish) {
        Map<String, Object> fields = new HashMap<>(wish);
        fields.put(person.startsWith("00Q") ? "LeadId" : "ContactId", person);
        MARKETER.has("ContactPreference", fields);
    }

    private static void touched(User who, String person, Instant at, Map<String, ?> how) {
        Map<String, Object> fields = new HashMap<>(Map.of("Channel", "CALL", "OccurredAt", at.toString()));
        fields.putAll(how);
        fields.put(person.startsWith("00Q") ? "LeadId" : "ContactId", person);
        who.has("Touch", fields);
    }

    private void allowed(String person, String channel, String purpose) {
        check(person, channel, purpose, Map.of()).statusCode(200).body("allowed", equalTo(true));
    }

    private void refused(String person, String channel, String purpose, String reason, Instant next) {
        check(person, channel, purpose, Map.of("at", now.toString()))
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("reasons", contains(reason))
                .body("nextAllowed", next == null ? nullValue() : equalTo(next.toString()));
    }

    private static ValidatableResponse check(String person, String channel, String purpose, Map<String, ?> more) {
        Map<String, Object> asked = new HashMap<>(Map.of("channel", channel, "purpose", purpose));
        asked.putAll(more);
        String people = person.startsWith("00Q") ? "leads" : "contacts";
        return SELLER.post("/api/" + people + "/" + person + "/contact-check", asked);
    }
}
