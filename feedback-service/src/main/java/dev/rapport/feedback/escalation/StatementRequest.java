package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.EscalatingAnswer;
import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one side has to say to an answer that is overdue. */
@Schema(name = "StatementRequest", description = "What your side has to say to an answer that is overdue")
record StatementRequest(
        @Schema(
                required = true,
                maxLength = EscalatingAnswer.STATEMENT_LENGTH,
                examples = "The list is being cleaned; the answer comes on Monday.")
        @Nullable
        String text) {
    String requireText() {
        return Demand.property(Demand.text(text, "text", EscalatingAnswer.STATEMENT_LENGTH), "text");
    }
}
