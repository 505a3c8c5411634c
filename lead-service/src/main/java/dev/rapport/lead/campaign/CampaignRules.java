package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Leads a campaign through its life, step by step and past its gates. */
@ApplicationScoped
class CampaignRules implements RecordRules<Campaign> {
    private final HypothesisGate hypothesisGate;
    private final Outbox outbox;
    private final Clock clock;

    CampaignRules(HypothesisGate hypothesisGate, Outbox outbox, Clock clock) {
        this.hypothesisGate = hypothesisGate;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Campaign> entity() {
        return Campaign.class;
    }

    @Override
    public void beforeCreate(Campaign campaign, FieldChanges changes) {
        if (campaign.status() != CampaignStatus.PLANNED) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "A campaign begins as Planned, not as " + campaign.status().label() + ".",
                    "Status");
        }
    }

    @Override
    public void afterCreate(Campaign campaign) {
        outbox.append(campaign.planned());
    }

    @Override
    public void beforeUpdate(Campaign campaign, FieldChanges changes) {
        changes.findBefore("Status", String.class).ifPresent(before -> moveOn(campaign, CampaignStatus.of(before)));
    }

    private void moveOn(Campaign campaign, CampaignStatus before) {
        var event = campaign.moveOn(before, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (campaign.status() == CampaignStatus.IN_PROGRESS) {
            hypothesisGate.demandOpen(campaign);
        }
        event.ifPresent(outbox::append);
    }
}
