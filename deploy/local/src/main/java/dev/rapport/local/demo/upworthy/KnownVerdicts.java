package dev.rapport.local.demo.upworthy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Session;
import java.util.HashMap;
import java.util.Map;

/** What Rapport knows of the tests, asked of its records. */
final class KnownVerdicts {
    private static final String ALL =
            "SELECT ExternalId, Status, LowerBound FROM Hypothesis WHERE ExternalId LIKE 'upworthy-%'";

    private KnownVerdicts() {}

    /** By test; of those that are not judged yet, {@code TOO_SMALL}. */
    static Map<String, Holding> read(Session reader) throws InterruptedException {
        Map<String, Holding> known = new HashMap<>();
        JsonNode page = reader.query(ALL);
        while (true) {
            for (JsonNode hypothesis : page.path("records")) {
                known.put(HeadlineTest.idOf(hypothesis.path("ExternalId").asText()), holding(hypothesis));
            }
            if (!page.path("nextRecordsUrl").isTextual()) {
                return known;
            }
            page = reader.get(page.path("nextRecordsUrl").asText());
        }
    }

    /** The claim is that another package is better: refuted, the choice holds. */
    private static Holding holding(JsonNode hypothesis) {
        return switch (hypothesis.path("Status").asText()) {
            case "REFUTED" -> Holding.HOLDS;
            case "VALIDATED" -> Holding.WORSE;
            case "INCONCLUSIVE" -> hypothesis.path("LowerBound").isNull() ? Holding.TOO_SMALL : Holding.INCONCLUSIVE;
            default -> Holding.TOO_SMALL;
        };
    }
}
