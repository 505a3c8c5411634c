package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a lead stands in the cycle, and where it may go from there.
 *
 * @param current null before it entered the cycle
 * @param furthest latest stage of the main line it has ever reached, null if none
 */
public record StagePosition(
        @Nullable Stage current, @Nullable Stage furthest) {
    /** Where a lead is before it is captured. */
    public static final StagePosition OUTSIDE = new StagePosition(null, null);

    /**
     * The move to another stage.
     *
     * @param reason needed for a move back, into a dead end, and out of one
     * @throws ApiException ILLEGAL_TRANSITION, or FIELD_CUSTOM_VALIDATION_EXCEPTION where the reason is missing
     */
    public StageMove moveTo(Stage to, Instant at, @Nullable String reason) {
        return moveTo(to, at, reason, null);
    }

    /**
     * As above, to an end for which there is a code.
     *
     * @param given NOT_SAID if absent; most codes need no words beside them
     */
    public StageMove moveTo(Stage to, Instant at, @Nullable String reason, @Nullable EndReason given) {
        demandLegal(to);
        EndReason code = EndReason.settle(to, given, reason);
        if (needsReason(to, code) && (reason == null || reason.isBlank())) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The move from " + current + " to " + to + " needs a reason: a lead does not go back, end or begin"
                            + " again in silence. Give it as StageReason, or as \"reason\".",
                    "StageReason");
        }
        return new StageMove(current, to, at, reason, code, implied(to));
    }

    private void demandLegal(Stage to) {
        boolean legal =
                current == null ? to != Stage.MERGED : current.legalNext().contains(to);
        if (!legal) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The lead is " + Objects.toString(current, "new") + " and cannot become " + to
                            + (current == null ? "." : "; from there it can become " + current.legalNext() + "."),
                    "Stage");
        }
    }

    private boolean needsReason(Stage to, @Nullable EndReason code) {
        boolean back = current != null && to.isBefore(current);
        boolean reopened = current != null && current.isTerminal();
        boolean unexplained = to.isTerminal() && (code == null || !code.speaksForItself());
        return back || reopened || unexplained;
    }

    private List<Stage> implied(Stage to) {
        if (to.isOnMainLine()) {
            return Stage.between(current != null && current.isOnMainLine() ? current : furthest, to);
        }
        return current == null ? List.of(Stage.INQUIRY) : List.of();
    }
}
