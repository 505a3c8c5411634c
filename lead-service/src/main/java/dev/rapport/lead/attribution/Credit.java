package dev.rapport.lead.attribution;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what each campaign gets of one deal after the other. Not one cent of a deal is left out. */
final class Credit {
    private final AttributionModel model;
    private final Duration halfLife;
    private final Map<Long, Sum> campaigns = new HashMap<>();
    private long won;
    private long withoutCampaign;
    private long withoutTouch;

    Credit(AttributionModel model, Duration halfLife) {
        this.model = model;
        this.halfLife = halfLife;
    }

    /** What one campaign got, and of how many deals. */
    static final class Sum {
        private long cents;
        private long deals;

        long cents() {
            return cents;
        }

        long deals() {
            return deals;
        }
    }

    void add(WonDeal deal) {
        won += deal.cents();
        Journey journey = deal.journey();
        if (journey == null) {
            withoutTouch += deal.cents();
            return;
        }
        long[] parts = LargestRemainder.split(Math.abs(deal.cents()), model.weights(journey, halfLife));
        Map<Long, Long> shares = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            long part = Long.signum(deal.cents()) * parts[i];
            @Nullable Long campaign = deal.campaigns().get(i);
            if (campaign == null) {
                withoutCampaign += part;
            } else if (part != 0) {
                shares.merge(campaign, part, Long::sum);
            }
        }
        shares.forEach((campaign, cents) -> {
            Sum sum = campaigns.computeIfAbsent(campaign, first -> new Sum());
            sum.cents += cents;
            sum.deals++;
        });
    }

    Map<Long, Sum> campaigns() {
        return campaigns;
    }

    /** Amount of all deals, in cents. */
    long won() {
        return won;
    }

    /** Cents of touches that belong to no campaign. */
    long withoutCampaign() {
        return withoutCampaign;
    }

    /** Cents of deals whose people were never touched within the look-back. */
    long withoutTouch() {
        return withoutTouch;
    }
}
