package dev.rapport.feedback.advice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done with advice; its values are checked as those of an Advice record. */
@Schema(name = "AdviceDecisionRequest", description = "What is done with advice, and why")
record AdviceDecisionRequest(
        @Schema(required = true, implementation = AdviceDecision.class, examples = "FOLLOW") @Nullable
        String decision,

        @Schema(required = true, maxLength = Advice.REASON_LENGTH, examples = "We open the second plant first")
        @Nullable
        String reason) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance.objectNode().put("Decision", decision).put("DecisionReason", reason);
    }
}
