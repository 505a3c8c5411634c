package dev.rapport.feedback.hypothesis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Observations as their source reports them; their values are checked as those of an Observation record. */
@Schema(description = "Some trials and the successes among them, or a single trial")
record ObservationRequest(
        @Schema(minimum = "0", description = "Together with trials", examples = "61") @Nullable
        Integer successes,

        @Schema(minimum = "1", description = "Together with successes", examples = "100") @Nullable
        Integer trials,

        @Schema(examples = "survey") @Nullable String source,

        @Schema(
                required = true,
                description = "The source's id of it: sent twice, it counts once",
                examples = "survey-2026-11-22")
        @Nullable
        String externalId,

        @Schema(description = "The arm that was shown; needed where there are several", examples = "a2B000000000001EAA")
        @Nullable
        String armId,

        @Schema(description = "Whether a single trial succeeded; instead of successes and trials") @Nullable
        Boolean success,

        @Schema(description = "When it happened, if not now", examples = "2026-11-22T09:30:00Z") @Nullable
        String observedAt) {

    String key() {
        return ObservationRepository.key(Demand.property(externalId, "externalId"));
    }

    /** Refuses a repetition that says something else than the first time. */
    void requireSameAs(Observation earlier, RecordId hypothesis) {
        Tally tally = earlier.tally();
        boolean same = earlier.hypothesis().equals(hypothesis)
                && Objects.equals(countedSuccesses(), tally.successes())
                && Objects.equals(countedTrials(), tally.trials())
                && (armId == null || RecordId.parse(armId).equals(earlier.arm()));
        if (!same) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "externalId: " + earlier.externalId() + " was reported before for hypothesis "
                            + earlier.hypothesis() + " as " + tally.successes() + " of " + tally.trials()
                            + "; an observation is never changed.",
                    "externalId");
        }
    }

    /** The same within one call. */
    void requireSameAs(ObservationRequest first) {
        boolean same = Objects.equals(countedSuccesses(), first.countedSuccesses())
                && Objects.equals(countedTrials(), first.countedTrials())
                && Objects.equals(armId, first.armId);
        if (!same) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "externalId: " + externalId + " comes twice in this call and does not say the same.",
                    "externalId");
        }
    }

    ObjectNode toRecord(RecordId hypothesis) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("HypothesisId", hypothesis.toString())
                .put("ArmId", armId)
                .put("Successes", countedSuccesses())
                .put("Trials", countedTrials())
                .put("Source", source)
                .put("ObservedAt", observedAt)
                .put("ExternalId", externalId);
    }

    private @Nullable Integer countedSuccesses() {
        if (success == null) {
            return successes;
        }
        if (successes != null || trials != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "success tells of a single trial: leave successes and trials out, or give them alone.",
                    "success");
        }
        return success ? 1 : 0;
    }

    private @Nullable Integer countedTrials() {
        return success == null ? trials : Integer.valueOf(1);
    }
}
