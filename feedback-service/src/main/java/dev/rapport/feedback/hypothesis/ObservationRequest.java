package dev.rapport.feedback.hypothesis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One observation as its source reports it; its values are checked as those of an Observation record. */
@Schema(description = "Some trials and the successes among them")
record ObservationRequest(
        @Schema(required = true, minimum = "0", examples = "61") @Nullable
        Integer successes,

        @Schema(required = true, minimum = "1", examples = "100") @Nullable
        Integer trials,

        @Schema(examples = "survey") @Nullable String source,

        @Schema(
                required = true,
                description = "The source's id of it: sent twice, it counts once",
                examples = "survey-2026-11-22")
        @Nullable
        String externalId) {

    /** Refuses a repetition that says something else than the first time. */
    void requireSameAs(Observation earlier, RecordId hypothesis) {
        boolean same = earlier.hypothesis().equals(hypothesis)
                && Integer.valueOf(earlier.successes()).equals(successes)
                && Integer.valueOf(earlier.trials()).equals(trials);
        if (!same) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "externalId: " + earlier.externalId() + " was reported before for hypothesis "
                            + earlier.hypothesis() + " as " + earlier.successes() + " of " + earlier.trials()
                            + "; an observation is never changed.",
                    "externalId");
        }
    }

    ObjectNode toRecord(RecordId hypothesis) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("HypothesisId", hypothesis.toString())
                .put("Successes", successes)
                .put("Trials", trials)
                .put("Source", source)
                .put("ExternalId", externalId);
    }
}
