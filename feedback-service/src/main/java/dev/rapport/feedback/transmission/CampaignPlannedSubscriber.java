package dev.rapport.feedback.transmission;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** A campaign was planned: sales is asked for contributions. */
@ApplicationScoped
class CampaignPlannedSubscriber implements EventSubscriber<PlannedCampaign> {
    private final Asking asking;

    CampaignPlannedSubscriber(Asking asking) {
        this.asking = asking;
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "CampaignPlanned";
    }

    @Override
    public Class<PlannedCampaign> facts() {
        return PlannedCampaign.class;
    }

    @Override
    public void handle(IncomingEvent event, PlannedCampaign campaign) {
        asking.forContributions(campaign, event.time());
    }
}
