package dev.rapport.lead.privacy;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.User.SELLER;

import dev.rapport.lead.User;
import dev.rapport.testkit.Organizations;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person who left their mark, one word that nobody else has, wherever it can be left. */
record Someone(String mark, String merged, String lead, List<String> children) {
    static final User ADMIN = new User(Organizations.ACME, "admin");
    static final Map<String, String> WISH = Map.of("reason", "Article 17", "reference", "CASE-1");

    /** Captured twice, merged, talked to, handed over and sent back. */
    static Someone known() {
        String mark = "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String lead = MARKETER.hasLead(fields(mark));
        String merged = MARKETER.hasLead(Map.of("LastName", mark, "Description", mark));
        String touch = SELLER.has(
                "Touch",
                Map.of(
                        "LeadId", lead,
                        "Channel", "CALL",
                        "Subject", "Call with " + mark,
                        "ExternalId", mark,
                        "UtmSource", mark,
                        "UtmCampaign", mark,
                        "Referrer", "https://" + mark + ".test/page"));
        MARKETER.has(
                "ContactPreference", Map.of("LeadId", lead, "Purpose", "SALES", "MostIn7Days", 3, "ExternalId", mark));
        MARKETER.post("/api/leads/" + lead + "/merge", Map.of("duplicateIds", List.of(merged)))
                .statusCode(200);
        String handoff = MARKETER.hasHandedOver(lead);
        SELLER.post("/api/handoffs/" + handoff + "/rejection", Map.of("code", "OTHER", "note", mark))
                .statusCode(200);
        String task = SELLER.has("Task", Map.of("WhoId", lead, "Subject", mark, "Description", mark));
        return new Someone(mark, merged, lead, List.of(touch, handoff, task));
    }

    private static Map<String, Object> fields(String mark) {
        Map<String, Object> fields = new HashMap<>();
        for (String field : List.of(
                "FirstName", "LastName", "Title", "Street", "City", "Description", "Company", "ExternalId", "State")) {
            fields.put(field, mark);
        }
        fields.put("Email", mark + "@people.test");
        fields.put("Website", "https://" + mark + ".test");
        fields.put("Country", "Germany");
        fields.put("Industry", "Energy");
        return fields;
    }

    ValidatableResponse erased() {
        return ADMIN.post("/api/leads/" + lead + "/erasure", WISH);
    }
}
