package dev.rapport.feedback.conversation;

import dev.rapport.feedback.Api;
import java.util.HashMap;
import java.util.Map;

/** Feedback to begin a test with. */
final class Given {
    static final Api MARKETING = Api.as("marketing");
    static final Api SALES = Api.as("sales");
    static final Api EXECUTIVE = Api.as("executive");
    static final Api ADMIN = Api.as("admin");

    private Given() {}

    /** A body that lacks nothing, for the process plane. */
    static Map<String, Object> words() {
        return new HashMap<>(Map.of(
                "aboutType", "MARKET",
                "kind", "MESSAGE",
                "text", "Nobody asks for speed.",
                "channel", "CALL",
                "visibility", "SHARED"));
    }

    static Map<String, Object> words(String property, Object value) {
        Map<String, Object> words = words();
        words.put(property, value);
        return words;
    }

    /** Feedback by sales that marketing owes an answer to. */
    static String opened() {
        return SALES.post("/api/feedback", words()).statusCode(201).extract().path("id");
    }

    static String internal() {
        return SALES.post("/api/feedback", words("visibility", "INTERNAL"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Feedback in the state of this name. */
    static String in(FeedbackStatus status) {
        String id = opened();
        switch (status) {
            case NEW -> {}
            case ROUTED -> route(id);
            case ACKNOWLEDGED -> acknowledge(id);
            case ANSWERED -> answer(id);
            case DECIDED -> decide(id);
            case MERGED -> merge(id, opened());
            case LOOP_CLOSED -> {
                decide(id);
                SALES.post("/api/feedback/" + id + "/closure").statusCode(200);
            }
        }
        return id;
    }

    static void merge(String id, String into) {
        MARKETING.post("/api/feedback/" + id + "/merge", Map.of("into", into)).statusCode(200);
    }

    private static void route(String id) {
        MARKETING
                .post("/api/feedback/" + id + "/routing", Map.of("userId", MARKETING.user()))
                .statusCode(200);
    }

    private static void acknowledge(String id) {
        MARKETING.post("/api/feedback/" + id + "/acknowledgement").statusCode(200);
    }

    static void answer(String id) {
        MARKETING
                .post("/api/feedback/" + id + "/replies", Map.of("text", "We hear you.", "visibility", "SHARED"))
                .statusCode(201);
    }

    static void decide(String id) {
        answer(id);
        MARKETING
                .post("/api/feedback/" + id + "/decision", Map.of("decision", "ADOPT", "reason", "Proof first."))
                .statusCode(200);
    }
}
