package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.rest.Demand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody takes a mention to claim. */
@Schema(name = "MentionClassificationRequest", description = "What a mention claims; why, if that was seen otherwise")
record ClassificationRequest(
        @Schema(required = true, implementation = ClaimType.class, examples = "SECURITY") @Nullable
        String claimType,

        @Schema(implementation = Truth.class, description = "UNKNOWN if absent", examples = "FALSE") @Nullable
        String truth,

        @Schema(minimum = "0", description = "People it has reached by now", examples = "12000") @Nullable
        Integer reach,

        @Schema(
                description = "Needed where it was classified before",
                examples = "It is about our price",
                maxLength = JudgedRecord.REASON_LENGTH)
        @Nullable
        String reason) {

    ObjectNode toRecord() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ClaimType", Demand.property(claimType, "claimType"))
                .put("Truth", truth)
                .put("ClassificationReason", reason);
    }
}
