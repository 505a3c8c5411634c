package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Mentions to begin a test with. */
final class Heard {
    private Heard() {}

    static String path(String id) {
        return "/api/mentions/" + id;
    }

    /** A report that lacks nothing, of something nobody has reported before and no rule knows. */
    static Map<String, Object> report() {
        String unique = UUID.randomUUID().toString();
        return new HashMap<>(Map.of(
                "source", "forum",
                "externalId", unique,
                "url", "https://forum.example/t/" + unique,
                "author", "jdoe",
                "publishedAt", "2015-01-05T09:00:00Z",
                "text", "Somebody said something."));
    }

    static Map<String, Object> report(String property, Object value) {
        Map<String, Object> report = report();
        report.put(property, value);
        return report;
    }

    static String arrived() {
        return arrived(report());
    }

    static String arrived(Map<String, ?> report) {
        return MARKETER.known()
                .post("/api/mentions", report)
                .statusCode(200)
                .body("created", equalTo(1))
                .extract()
                .path("mentions[0].id");
    }

    static String claiming(ClaimType claim) {
        String id = arrived();
        MARKETER.post(path(id) + "/classification", Map.of("claimType", claim)).statusCode(200);
        return id;
    }

    /** In this status, as a claim that marketing answers. */
    static String in(MentionStatus status) {
        return status == MentionStatus.NEW ? arrived() : in(status, ClaimType.COMPARISON, MARKETER);
    }

    /** In this status, seen there by somebody with the right voice. */
    static String in(MentionStatus status, ClaimType claim, Person voice) {
        voice.known();
        String id = claiming(claim);
        for (MentionVerb verb : MentionVerb.values()) {
            if (verb != MentionVerb.CLASSIFY && verb.to().compareTo(status) <= 0) {
                voice.post(path(id) + "/" + noun(verb), with(verb, id)).statusCode(200);
            }
        }
        return id;
    }

    static String noun(MentionVerb verb) {
        return switch (verb) {
            case CLASSIFY -> "classification";
            case DECIDE -> "decision";
            case ASSIGN -> "assignment";
            case DRAFT -> "drafts";
            case APPROVE -> "approval";
            case POST -> "posting";
            case FOLLOW_UP -> "follow-up";
        };
    }

    /** What the verb needs. */
    static Map<String, Object> with(MentionVerb verb, String id) {
        return switch (verb) {
            case CLASSIFY -> Map.of("claimType", "QUESTION", "reason", "They only ask");
            case DECIDE -> Map.of("decision", "RESPOND", "reason", "Many read it");
            case ASSIGN -> Map.of();
            case DRAFT -> Map.of("text", "That is not so.");
            case APPROVE -> Map.of("draftId", draftOf(id));
            case POST -> Map.of("url", "https://forum.example/answer");
            case FOLLOW_UP -> Map.of("outcome", "They corrected it");
        };
    }

    /** The same as fields of the record. */
    static Map<String, Object> fields(MentionVerb verb) {
        Map<String, Object> fields = new HashMap<>(
                switch (verb) {
                    case CLASSIFY -> Map.of("ClaimType", "QUESTION", "ClassificationReason", "They only ask");
                    case DECIDE -> Map.of("Decision", "RESPOND", "DecisionReason", "Many read it");
                    case ASSIGN -> Map.of("AssigneeId", MARKETER.id());
                    case DRAFT, APPROVE -> Map.<String, Object>of();
                    case POST -> Map.of("PostedUrl", "https://forum.example/answer");
                    case FOLLOW_UP -> Map.of("Outcome", "They corrected it");
                });
        fields.put("Status", verb.to().name());
        return fields;
    }

    static String status(String id) {
        return MARKETER.get(path(id)).statusCode(200).extract().path("status");
    }

    /** The newest draft, or an id that is nobody's. */
    static String draftOf(String id) {
        String draft = MARKETER.get(path(id)).extract().path("answer.draftId");
        return draft == null ? "a2M000000999999EAA" : draft;
    }
}
