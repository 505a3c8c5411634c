package dev.rapport.lead.opportunity;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal step of a deal.
 *
 * @param from null where the deal begins
 * @param implied stages skipped, in order; passed at the same moment
 */
record DealMove(
        @Nullable DealStage from, DealStage to, @Nullable String reason, List<DealStage> implied) {
    DealMove {
        implied = List.copyOf(implied);
    }

    /** A new deal is found at any stage. */
    static DealMove entry(DealStage at, @Nullable String reason) {
        return new DealMove(null, at, reason, DealStage.between(null, at));
    }

    /** @throws ApiException ILLEGAL_TRANSITION, or FIELD_CUSTOM_VALIDATION_EXCEPTION where the reason is missing */
    static DealMove of(DealStage from, DealStage to, @Nullable String reason) {
        demandLegal(from, to);
        if (from.isSetbackTo(to) && (reason == null || reason.isBlank())) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The move from " + from.label() + " to " + to.label() + " needs a reason: what is closed does not"
                            + " go back in silence. Give it as StageReason, or as \"note\".",
                    "StageReason");
        }
        return new DealMove(from, to, reason, DealStage.between(from, to));
    }

    static void demandLegal(DealStage from, DealStage to) {
        if (!from.legalNext().contains(to)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The deal is " + from.label() + " and cannot become " + to.label() + "; from there it can become "
                            + DealStage.labels(from.legalNext()) + ".",
                    "StageName");
        }
    }

    boolean isWin() {
        return to.isWon() && (from == null || !from.isWon());
    }

    boolean isLoss() {
        return to == DealStage.CLOSED_LOST;
    }

    boolean isReopening() {
        return from != null && from.isClosed() && !to.isClosed();
    }

    /** True where the deal has come out otherwise than before, or is open again. */
    boolean changesOutcome() {
        return isWin() || isLoss() || isReopening();
    }
}
