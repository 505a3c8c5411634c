package dev.rapport.lead.opportunity;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a deal was won or lost, in the buyer's eyes. */
public enum CloseReason {
    PRICE(true, true),
    PRODUCT_FIT(true, true),
    RELATIONSHIP(true, true),
    TIMING(true, true),
    /** The proof convinced: a story, a test, a reference. */
    PROOF(true, false),
    /** What it does for the buyer convinced. */
    OUTCOME(true, false),
    COMPETITOR(false, true),
    NO_BUDGET(false, true),
    NO_AUTHORITY(false, true),
    /** They go on as they are. */
    NO_DECISION(false, true),
    MISSING_PROOF(false, true),
    UNREACHABLE(false, true),
    /** None of the others; the note says what. */
    OTHER(true, true),
    /** Whoever closed the deal gave none; somebody should ask. */
    NOT_SAID(true, true);

    private final boolean wins;
    private final boolean loses;

    CloseReason(boolean wins, boolean loses) {
        this.wins = wins;
        this.loses = loses;
    }

    /**
     * The reason of a deal at this stage: null while it is open, NOT_SAID where it is closed and none is given.
     *
     * @throws ApiException where reason and note contradict the stage, or the note that OTHER needs is missing
     */
    static @Nullable CloseReason settle(DealStage stage, @Nullable CloseReason given, @Nullable String note) {
        if (!stage.isClosed()) {
            demandNone(stage, given, note);
            return null;
        }
        CloseReason reason = given == null ? NOT_SAID : given;
        reason.demandFits(stage);
        if (reason == OTHER && note == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The reason code OTHER says nothing by itself: add a note, as CloseReasonNote or \"note\".",
                    "CloseReasonNote");
        }
        return reason;
    }

    private static void demandNone(DealStage stage, @Nullable CloseReason given, @Nullable String note) {
        if (given != null || note != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "CloseReason and its note say why a deal was won or lost; at " + stage.label() + " it is open.",
                    "CloseReason",
                    "CloseReasonNote",
                    "StageName");
        }
    }

    private void demandFits(DealStage end) {
        if (!fits(end)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    this + " is no reason why a deal is " + (end.isWon() ? "won" : "lost") + "; these are: "
                            + Arrays.stream(values())
                                    .filter(reason -> reason.fits(end))
                                    .toList()
                            + ".",
                    "CloseReason");
        }
    }

    private boolean fits(DealStage end) {
        return end.isWon() ? wins : loses;
    }
}
