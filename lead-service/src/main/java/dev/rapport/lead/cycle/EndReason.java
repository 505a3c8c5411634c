package dev.rapport.lead.cycle;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a lead came to an end without becoming a customer. The codes of a lost lead are those of a lost deal. */
public enum EndReason {
    NOT_ICP(true, false),
    NO_TIMING(true, false),
    BAD_DATA(true, false),
    DUPLICATE(true, false),
    EXISTING_CUSTOMER(true, false),
    STUDENT_OR_JOB(true, false),
    CONSENT_MISSING(true, false),
    PRICE(false, true),
    PRODUCT_FIT(false, true),
    RELATIONSHIP(false, true),
    TIMING(false, true),
    /** They go on as they are. */
    NO_DECISION(false, true),
    MISSING_PROOF(false, true),
    COMPETITOR(true, true),
    NO_BUDGET(true, true),
    NO_AUTHORITY(true, true),
    UNREACHABLE(true, true),
    /** None of the others; the reason in words says what. */
    OTHER(true, true),
    /** Whoever ended it gave none; somebody should ask. */
    NOT_SAID(true, true);

    private final boolean disqualifies;
    private final boolean loses;

    EndReason(boolean disqualifies, boolean loses) {
        this.disqualifies = disqualifies;
        this.loses = loses;
    }

    /** The reason of this code, in any case of letters; a refusal lists them all. */
    public static EndReason parse(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equalsIgnoreCase(code.strip()))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "There is no reason '" + code + "'. Reasons: " + Arrays.toString(values()),
                        "reasonCode"));
    }

    /**
     * The reason of a move to this stage: null unless it is an end, NOT_SAID where none is given.
     *
     * @throws ApiException where the code is none for the stage, or the words that OTHER needs are missing
     */
    static @Nullable EndReason settle(Stage to, @Nullable EndReason given, @Nullable String words) {
        if (to != Stage.DISQUALIFIED && to != Stage.CLOSED_LOST) {
            if (given != null) {
                throw contradiction(
                        given + " says why a lead is DISQUALIFIED or CLOSED_LOST, not why it is " + to + ".");
            }
            return null;
        }
        EndReason reason = given == null ? NOT_SAID : given;
        if (!reason.fits(to)) {
            throw contradiction(reason + " is no reason why a lead is " + to + "; these are: "
                    + Arrays.stream(values()).filter(each -> each.fits(to)).toList() + ".");
        }
        if (reason == OTHER && (words == null || words.isBlank())) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "The reason code OTHER says nothing by itself: add it in words, as StageReason or \"reason\".",
                    "StageReason");
        }
        return reason;
    }

    /** True where no words are needed beside the code. */
    boolean speaksForItself() {
        return this != OTHER && this != NOT_SAID;
    }

    private boolean fits(Stage end) {
        return end == Stage.CLOSED_LOST ? loses : disqualifies;
    }

    private static ApiException contradiction(String message) {
        return new ApiException(ErrorCode.FIELD_INTEGRITY_EXCEPTION, message, "StageReasonCode", "Stage");
    }
}
