package dev.rapport.lead.account;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an account.
 *
 * @param from null where it was no customer
 * @param to null where it is none any more
 * @param implied stages skipped, in order; passed at the same moment
 * @param deal the one that it followed, null where somebody moved it
 */
record AccountMove(
        @Nullable AccountStage from,
        @Nullable AccountStage to,
        @Nullable String reason,
        List<AccountStage> implied,
        @Nullable RecordId deal) {
    AccountMove {
        implied = List.copyOf(implied);
    }

    /** Where its deals have brought it, forward or back, since that is so. */
    static AccountMove following(@Nullable AccountStage from, @Nullable AccountStage to, @Nullable RecordId deal) {
        return new AccountMove(from, to, null, to == null ? List.of() : AccountStage.between(from, to), deal);
    }

    /** @throws ApiException ILLEGAL_TRANSITION, or FIELD_CUSTOM_VALIDATION_EXCEPTION where the reason is missing */
    static AccountMove byHand(@Nullable AccountStage from, @Nullable AccountStage to, @Nullable String reason) {
        AccountStage legal = demandLegal(from, to);
        if (from != null && legal.compareTo(from) < 0 && (reason == null || reason.isBlank())) {
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "The move from " + from + " back to " + legal + " needs a reason. Give it as StageReason, or as"
                            + " \"reason\".",
                    "StageReason");
        }
        return new AccountMove(from, legal, reason, AccountStage.between(from, legal), null);
    }

    static AccountStage demandLegal(@Nullable AccountStage from, @Nullable AccountStage to) {
        if (to == null || !AccountStage.legalNext(from).contains(to)) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The account is " + (from == null ? "no customer" : from) + " and cannot become "
                            + (to == null ? "none" : to) + " by hand; from there it can become "
                            + AccountStage.legalNext(from)
                            + ". With StageFollowsDeals true it is where its won deals are.",
                    "Stage");
        }
        return to;
    }
}
