package dev.rapport.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.ReceivedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireContractTest {
    private static final String TYPE = "HandoffRejected";
    private static final String TOPIC = "rapport.lead.events";
    private static final String SUBJECT = "a04000000000012AAA";
    private static final String KEY = Organizations.ACME + "/" + SUBJECT;

    private final EventContract contract = new EventContract();
    private final WireContract wire = new WireContract();
    private final ObjectNode payload = contract.example(TYPE);
    private final Map<String, String> headers = new HashMap<>(Map.of(
            "ce_specversion", "1.0",
            "ce_id", "0b0d5ab5-7b94-4a0f-8a5c-5a3c2f6f1a77",
            "ce_source", "/lead-service",
            "ce_type", TYPE,
            "ce_subject", SUBJECT,
            "ce_time", "2026-11-20T10:00:00Z",
            "ce_organization", Organizations.ACME,
            "content-type", "application/json"));

    @Test
    void takesWhatIsPromised() {
        assertEquals(List.of(), wire.violations(event(TOPIC, KEY)));
    }

    @Test
    void refusesAPropertyThatIsNotPromised() {
        payload.put("mood", "low");
        assertBroken("mood", event(TOPIC, KEY));
    }

    @Test
    void refusesAPropertyThatIsMissing() {
        payload.remove("byUserId");
        assertBroken("byUserId", event(TOPIC, KEY));
    }

    @Test
    void refusesNullWhereItIsNotPromised() {
        payload.putNull("leadName");
        assertBroken("leadName", event(TOPIC, KEY));
    }

    @Test
    void refusesATimeThatIsNone() {
        payload.put("at", "yesterday");
        assertBroken("date-time", event(TOPIC, KEY));
    }

    @Test
    void refusesAnEventThatIsNotPromised() {
        headers.put("ce_type", "HandoffForgotten");
        assertBroken("no such event is promised", event(TOPIC, KEY));
    }

    @Test
    void refusesAnEventOnAnotherApplicationsTopic() {
        assertBroken("no such event is promised", event("rapport.content.events", KEY));
    }

    @Test
    void refusesAnEventAmongTheChanges() {
        assertBroken("changes of records alone", event("rapport.lead.changes", KEY));
    }

    @Test
    void refusesAKeyOfAnotherRecord() {
        assertBroken("its key is not", event(TOPIC, Organizations.GLOBEX + "/" + SUBJECT));
    }

    @Test
    void refusesAHeaderThatIsMissingOrUnknown() {
        headers.remove("ce_organization");
        headers.put("ce_mood", "low");
        assertBroken("ce_organization", event(TOPIC, KEY));
        assertBroken("ce_mood", event(TOPIC, KEY));
        headers.remove("ce_id");
        assertBroken("ce_id", event(TOPIC, KEY));
    }

    @Test
    void refusesAChangeOfAnUnknownObjectOrField() {
        headers.put("ce_type", EventContract.RECORD_CHANGED);
        payload.setAll(contract.example(EventContract.RECORD_CHANGED));
        assertBroken("leadName", event("rapport.lead.changes", KEY));
        payload.withObject("ChangeEventHeader").put("entityName", "Unicorn");
        assertBroken("no object Unicorn", event("rapport.lead.changes", KEY));
    }

    @Test
    void takesTheFieldsThatAnOrganisationAdded() {
        headers.put("ce_type", EventContract.RECORD_CHANGED);
        payload.removeAll();
        payload.setAll(contract.example(EventContract.RECORD_CHANGED));
        payload.put("Region__c", "North");
        assertEquals(List.of(), wire.violations(event("rapport.lead.changes", KEY)));
        headers.put("ce_id", "0b0d5ab5-7b94-4a0f-8a5c-5a3c2f6f1a78");
        payload.put("__c", "North");
        assertBroken("__c", event("rapport.lead.changes", KEY));
    }

    @Test
    void leavesTopicsOfNobodyAlone() {
        headers.clear();
        assertEquals(List.of(), wire.violations(event("rapport.platform-test.events", KEY)));
        assertEquals(List.of(), wire.violations(event("probe.test", KEY)));
    }

    private void assertBroken(String by, ReceivedEvent event) {
        List<String> violations = wire.violations(event);
        assertTrue(violations.stream().anyMatch(violation -> violation.contains(by)), violations::toString);
    }

    private ReceivedEvent event(String topic, String key) {
        return new ReceivedEvent(topic, 0, 0, key, headers, payload);
    }
}
