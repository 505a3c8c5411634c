package dev.rapport.feedback.story;

import dev.rapport.feedback.Api;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Stories to begin a test with, told by sales. */
final class Told {
    static final Api SALES = Api.as("sales");
    static final Api MARKETING = Api.as("marketing");

    private Told() {}

    static String captured() {
        return SALES.created("Story", Map.of("Text", "The press never stood still again.\nThey told us at the fair."));
    }

    static String consented(int uses) {
        String id = in(StoryStatus.VERIFIED);
        Map<String, Object> consent = new HashMap<>(consent());
        consent.put("uses", uses);
        MARKETING.post(path(id) + "/consent", consent).statusCode(200);
        return id;
    }

    static String in(StoryStatus status) {
        String id = captured();
        switch (status) {
            case CAPTURED -> {}
            case RETIRED -> move(id, "retirement", Map.of("reason", "They left"));
            case VERIFIED, CONSENTED, PUBLISHED -> {
                move(id, "verification", Map.of());
                if (status != StoryStatus.VERIFIED) {
                    move(id, "consent", consent());
                }
                if (status == StoryStatus.PUBLISHED) {
                    move(id, "publication", Map.of());
                }
            }
        }
        return id;
    }

    /** What the verb that leads there needs. */
    static Map<String, Object> with(StoryStatus to) {
        return switch (to) {
            case CONSENTED -> consent();
            case RETIRED -> Map.of("reason", "They left");
            case CAPTURED, VERIFIED, PUBLISHED -> Map.of();
        };
    }

    /** The same as fields of the record. */
    static Map<String, Object> fields(StoryStatus to) {
        return switch (to) {
            case CONSENTED ->
                Map.of(
                        "Status",
                        "CONSENTED",
                        "ConsentGivenBy",
                        "Head of plant",
                        "ConsentScope",
                        "ANONYMOUS",
                        "ConsentUntil",
                        nextYear());
            case RETIRED -> Map.of("Status", "RETIRED", "RetirementReason", "They left");
            case CAPTURED, VERIFIED, PUBLISHED -> Map.of("Status", to.name());
        };
    }

    static Map<String, Object> consent() {
        return Map.of("givenBy", "Head of plant", "scope", "ANONYMOUS", "until", nextYear());
    }

    private static String nextYear() {
        return LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
    }

    static String path(String id) {
        return "/api/stories/" + id;
    }

    private static void move(String id, String verb, Map<String, Object> with) {
        MARKETING.post(path(id) + "/" + verb, with).statusCode(200);
    }
}
