package dev.rapport.content.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a request.
 *
 * @param reason goes with every outcome; DECLINED cannot be without
 * @param assetId what is to be reused
 * @param whyNot for NEW_REUSABLE: of each asset that was offered
 */
@Schema(name = "ContentRequestDecision", description = "What comes of a request")
record DecisionRequest(
        @Schema(required = true, examples = "NEW_REUSABLE") @Nullable
        RequestStatus outcome,

        @Nullable String reason,

        @Schema(examples = "a10000000000001AAA") @Nullable RecordId assetId,

        @Schema(description = "For NEW_REUSABLE: of each asset that was offered") @Nullable
        List<WhyNot.Answer> whyNot) {
    RequestStatus requireOutcome() {
        RequestStatus asked = Demand.property(outcome, "outcome");
        if (!asked.isOutcome()) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "outcome: " + asked + " is none; one of REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM,"
                            + " DECLINED.",
                    "outcome");
        }
        return asked;
    }

    ObjectNode toRecord() {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        if (reason != null) {
            record.put("DecisionReason", reason);
        }
        if (assetId != null) {
            record.put("ContentAssetId", assetId.toString());
        }
        if (whyNot != null) {
            whyNot.forEach(answer -> {
                Demand.property(Demand.body(answer).assetId(), "whyNot.assetId");
                Demand.property(answer.reason(), "whyNot.reason");
            });
            record.put("WhyNotReuse", new WhyNot(whyNot).text());
        }
        return record;
    }
}
