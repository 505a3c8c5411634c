package dev.rapport.local.demo.upworthy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a test means in Rapport: the package that was chosen is the control, and the claim is that another is better. */
record TestMeaning(HeadlineTest test) {
    /** Impressions of each package without which nothing is said. */
    static final int MINIMUM_SAMPLE = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DAYS = 30;
    private static final double PLACES = 1e6;

    ObjectNode hypothesis() {
        HeadlinePackage chosen = test.chosen();
        double baseline = Math.round(chosen.clicks() * PLACES / chosen.impressions()) / PLACES;
        return JSON.objectNode()
                .put("Name", "Another headline than: " + line(chosen.headline()))
                .put(
                        "Statement",
                        "Another package is clicked more often than the one chosen ("
                                + test.choice().name().replace('_', ' ').toLowerCase(Locale.ROOT) + ", week "
                                + chosen.week() + (test.isDoubtful() ? ", randomisation doubtful" : "") + ").")
                .put("Metric", "clicks per impression")
                .put("Method", "NEWCOMBE")
                .put("Baseline", baseline)
                .put("Threshold", 0)
                .put("MinimumSample", MINIMUM_SAMPLE)
                .put("PlannedLooks", 1)
                .put("Horizon", LocalDate.now(ZoneOffset.UTC).plusDays(DAYS).toString());
    }

    /** All or none of them are made, so a hypothesis has all its arms or none. */
    ObjectNode arms(String hypothesis) {
        ArrayNode records = JSON.arrayNode();
        for (HeadlinePackage each : test.packages()) {
            ObjectNode arm = records.addObject();
            arm.putObject("attributes").put("type", "HypothesisArm");
            arm.put("HypothesisId", hypothesis)
                    .put("Name", each.number() + ". " + line(each.headline()))
                    .put("IsControl", each.number() == test.chosen().number())
                    .put("ExternalId", test.externalId() + "-" + each.number());
        }
        ObjectNode all = JSON.objectNode().put("allOrNone", true);
        all.set("records", records);
        return all;
    }

    /** One an arm, since the archive knows only sums. */
    ArrayNode observations(JsonNode arms) {
        ArrayNode observations = JSON.arrayNode();
        for (HeadlinePackage each : test.packages()) {
            observations
                    .addObject()
                    .put("armId", arms.path(each.number() - 1).path("id").asText())
                    .put("successes", each.clicks())
                    .put("trials", each.impressions())
                    .put("source", "Upworthy Research Archive, week " + each.week())
                    .put("externalId", test.externalId() + "-" + each.number());
        }
        return observations;
    }

    private static String line(String headline) {
        return headline.replaceAll("\\s+", " ").strip();
    }
}
