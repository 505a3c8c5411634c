package dev.rapport.feedback.advice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of advice; its values are checked as those of an Advice record. */
@Schema(name = "AdviceLookBackRequest", description = "What came of advice, followed or not")
record LookBackRequest(
        @Schema(required = true, implementation = Hindsight.class, examples = "RIGHT") @Nullable
        String hindsight,

        @Schema(required = true, maxLength = Advice.REASON_LENGTH, examples = "The segment grew by a third") @Nullable
        String outcome) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance.objectNode().put("Hindsight", hindsight).put("Outcome", outcome);
    }
}
