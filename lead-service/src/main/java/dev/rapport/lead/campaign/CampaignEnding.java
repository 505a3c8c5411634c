package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said at a campaign's end: the retro of one that was completed, the reason of one that was aborted. */
record CampaignEnding(
        @Nullable String abortReason,
        @Nullable BigDecimal result,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String decision) {
    static CampaignEnding of(Campaign campaign) {
        return new CampaignEnding(
                campaign.abortReason,
                campaign.retroResult,
                campaign.retroLow,
                campaign.retroHigh,
                campaign.retroDecision);
    }

    void demand(CampaignStatus status) {
        if (status == CampaignStatus.COMPLETED) {
            demandRetro();
        }
        demandInterval();
        if (status == CampaignStatus.ABORTED && abortReason == null) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "A campaign is not aborted without a reason: AbortReason must have a value.",
                    "AbortReason");
        }
        if (status != CampaignStatus.ABORTED && abortReason != null) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "AbortReason comes together with the Status Aborted.",
                    "AbortReason",
                    "Status");
        }
    }

    private void demandRetro() {
        List<String> missing = new ArrayList<>();
        note(result, "RetroResult", missing);
        note(low, "RetroLow", missing);
        note(high, "RetroHigh", missing);
        note(decision, "RetroDecision", missing);
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "A campaign is completed with a retro only: " + String.join(", ", missing) + " must have a value.",
                    missing.toArray(String[]::new));
        }
    }

    private static void note(@Nullable Object value, String field, List<String> missing) {
        if (value == null) {
            missing.add(field);
        }
    }

    private void demandInterval() {
        if (exceeds(low, high) || exceeds(low, result) || exceeds(result, high)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "The retro's interval must hold its result: RetroLow <= RetroResult <= RetroHigh.",
                    "RetroLow",
                    "RetroResult",
                    "RetroHigh");
        }
    }

    private static boolean exceeds(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }
}
