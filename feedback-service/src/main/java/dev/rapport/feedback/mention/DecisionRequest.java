package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done about a mention. */
@Schema(
        name = "MentionDecisionRequest",
        description = "What is done about a mention, and why; to ignore it has a reason too")
record DecisionRequest(
        @Schema(required = true, implementation = MentionDecision.class, examples = "RESPOND") @Nullable
        String decision,

        @Schema(required = true, examples = "Twelve thousand people read it", maxLength = JudgedRecord.REASON_LENGTH)
        @Nullable
        String reason) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Decision", Demand.property(decision, "decision"))
                .put("DecisionReason", Demand.property(reason, "reason"));
    }
}
