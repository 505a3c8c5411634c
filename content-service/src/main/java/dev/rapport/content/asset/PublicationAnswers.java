package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an asset answers to the buyer's only two questions; it is not published without.
 *
 * @param proof does it work?
 * @param personas who asks what it can do for them
 * @param outcome what can it do for me?
 */
record PublicationAnswers(
        @Nullable String proof,
        @Nullable String personas,
        @Nullable String outcome) {
    /** Refuses with the questions left open and the fields that answer them. */
    void require() {
        Map<String, String> open = new LinkedHashMap<>();
        ask(open, "Proof", proof, "does it work? (Proof)");
        ask(open, "Personas", personas, "whom is it for? (Personas)");
        ask(open, "Outcome", outcome, "what can it do for me? (Outcome)");
        if (!open.isEmpty()) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "A published asset answers the buyer's questions. Still open: " + String.join("; ", open.values()),
                    open.keySet().toArray(String[]::new));
        }
    }

    private static void ask(Map<String, String> open, String field, @Nullable String answer, String question) {
        if (answer == null || answer.isBlank()) {
            open.put(field, question);
        }
    }
}
