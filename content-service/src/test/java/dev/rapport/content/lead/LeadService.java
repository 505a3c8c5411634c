package dev.rapport.content.lead;

import dev.rapport.testkit.contract.OtherService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says on Kafka what lead-service would say of its leads. */
public final class LeadService {
    private static final OtherService SERVICE = new OtherService("lead-service");

    private LeadService() {}

    public static void captured(String lead, String name, String at) {
        say("LeadCaptured", lead, at, Map.of("leadId", lead, "name", name, "company", "Acme", "stage", "INQUIRY"));
    }

    /** @param implied stages that were skipped */
    public static void moved(String lead, String to, String at, String... implied) {
        say("LeadStageChanged", lead, at, Map.of("leadId", lead, "to", to, "at", at, "implied", List.of(implied)));
    }

    private static void say(String type, String lead, String at, Map<String, ?> facts) {
        SERVICE.says(UUID.randomUUID(), Instant.parse(at), type, lead, facts);
    }
}
