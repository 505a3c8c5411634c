package dev.rapport.lead.attribution;

import dev.rapport.platform.id.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns had to do with the deals that were won.
 *
 * @param value numerator over denominator, null where nothing was won
 * @param numerator amount that goes to campaigns
 * @param denominator amount of all deals won; campaigns, withoutCampaign and withoutTouch add up to it
 * @param interval null: an amount of money is no sample
 */
@Schema(description = "What campaigns had to do with the deals that were won.")
public record InfluenceView(
        @Schema(examples = CampaignInfluence.ID) String id,
        @Nullable Double value,
        @Schema(examples = "80000.00") BigDecimal numerator,
        @Schema(examples = "100000.00") BigDecimal denominator,

        @Schema(description = "None: an amount of money is no sample.") @Nullable
        Object interval,

        Instant asOf,
        Instant from,
        Instant to,
        int definitionVersion,
        AttributionModel model,

        @Schema(description = "Touches longer than this before the close do not count.")
        int lookBackDays,

        @Schema(description = "Of the model TIME_DECAY.") @Nullable
        Integer halfLifeDays,

        List<CampaignShare> campaigns,

        @Schema(description = "Goes to touches that belong to no campaign.", examples = "15000.00")
        BigDecimal withoutCampaign,

        @Schema(description = "Amount of deals whose people were not touched.", examples = "5000.00")
        BigDecimal withoutTouch) {
    public InfluenceView {
        campaigns = List.copyOf(campaigns);
    }

    /**
     * What one campaign gets.
     *
     * @param deals how many deals it gets something of
     */
    public record CampaignShare(
            RecordId campaignId,
            @Schema(examples = "80000.00") BigDecimal amount,
            long deals) {}

    static List<CampaignShare> shares(Credit credit) {
        return credit.campaigns().entrySet().stream()
                .map(one -> new CampaignShare(
                        new RecordId(one.getKey()),
                        money(one.getValue().cents()),
                        one.getValue().deals()))
                .sorted(Comparator.comparing(CampaignShare::amount).reversed().thenComparing(CampaignShare::campaignId))
                .toList();
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
