package dev.rapport.lead.account;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a customer has come past the close, in the order of the sales cycle. Who has bought nothing is at none. */
public enum AccountStage {
    CLOSED_WON("Closed Won"),
    ONBOARD("Onboard"),
    ADOPT("Adopt"),
    EXPAND("Expand"),
    ADVOCATE("Advocate");

    private final String dealStage;

    AccountStage(String dealStage) {
        this.dealStage = dealStage;
    }

    /** The stage of this code, in any case of letters; a refusal lists them all. */
    static AccountStage parse(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "There is no stage '" + code + "' of an account. Stages: " + Arrays.toString(values()),
                        "Stage"));
    }

    /** Where a deal at this StageName has brought its account; nowhere unless it is won. */
    public static Optional<AccountStage> ofDeal(String stageName) {
        return Arrays.stream(values())
                .filter(stage -> stage.dealStage.equalsIgnoreCase(stageName))
                .findFirst();
    }

    /** Stages that somebody may move an account to that is at this one, or at none. */
    static Set<AccountStage> legalNext(@Nullable AccountStage from) {
        Set<AccountStage> next = EnumSet.allOf(AccountStage.class);
        if (from != null) {
            next.remove(from);
        }
        return next;
    }

    /** The stages skipped on the way forward; none on a way back. */
    static List<AccountStage> between(@Nullable AccountStage from, AccountStage to) {
        return Arrays.stream(values())
                .filter(stage -> stage.compareTo(to) < 0 && (from == null || stage.compareTo(from) > 0))
                .toList();
    }
}
