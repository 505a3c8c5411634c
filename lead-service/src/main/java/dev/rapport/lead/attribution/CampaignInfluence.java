package dev.rapport.lead.attribution;

import dev.rapport.platform.metric.DefinedMetric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What of the money won goes to which campaign. */
@ApplicationScoped
class CampaignInfluence implements DefinedMetric {
    static final String ID = "campaign-influence";

    private final WonDeals deals;

    CampaignInfluence(WonDeals deals) {
        this.deals = deals;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                ID,
                "Campaign influence",
                "amount attributed to touches of campaigns / amount of the opportunities won with a close date in the"
                        + " window; shared out by the model asked for among all touches, within the look-back before the"
                        + " close, of the contacts with a role and of the leads they come from; cents by largest"
                        + " remainder, so that all parts add up to the amount won",
                1,
                "marketing",
                List.of());
    }

    InfluenceView answer(InfluenceQuestion asked, MetricWindow window, Instant asOf) {
        Credit credit = new Credit(asked.model(), Duration.ofDays(asked.halfLifeDays()));
        deals.read(window, Duration.ofDays(asked.lookBackDays()), credit::add);
        long toCampaigns = credit.won() - credit.withoutCampaign() - credit.withoutTouch();
        return new InfluenceView(
                ID,
                credit.won() == 0 ? null : (double) toCampaigns / credit.won(),
                InfluenceView.money(toCampaigns),
                InfluenceView.money(credit.won()),
                null,
                asOf,
                window.from(),
                window.to(),
                definition().version(),
                asked.model(),
                asked.lookBackDays(),
                asked.model() == AttributionModel.TIME_DECAY ? asked.halfLifeDays() : null,
                InfluenceView.shares(credit),
                InfluenceView.money(credit.withoutCampaign()),
                InfluenceView.money(credit.withoutTouch()));
    }
}
