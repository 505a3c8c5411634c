package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Leads a campaign through its life, step by step and past its gates. */
@ApplicationScoped
class CampaignRules implements RecordRules<Campaign> {
    /** What was approved; another plan has to be approved again. */
    private static final List<String> ESSENTIALS =
            List.of("Type", "StartDate", "EndDate", "BudgetedCost", "Description", "HypothesisId");

    private final CampaignGates gates;
    private final Approvals approvals;
    private final Outbox outbox;
    private final Clock clock;

    CampaignRules(CampaignGates gates, Approvals approvals, Outbox outbox, Clock clock) {
        this.gates = gates;
        this.approvals = approvals;
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
        campaign.demandEnding();
    }

    @Override
    public void afterCreate(Campaign campaign) {
        outbox.append(campaign.planned());
    }

    @Override
    public void beforeUpdate(Campaign campaign, FieldChanges changes) {
        Optional<CampaignStatus> before =
                changes.findBefore("Status", String.class).map(CampaignStatus::of);
        if (before.orElseGet(campaign::status).isUnderPlan()) {
            withdrawApprovals(campaign, changes);
        }
        before.ifPresent(status -> moveOn(campaign, status));
        campaign.demandEnding();
    }

    private void withdrawApprovals(Campaign campaign, FieldChanges changes) {
        List<String> changed = ESSENTIALS.stream().filter(changes::touches).toList();
        if (!changed.isEmpty()) {
            approvals.withdraw(campaign.id(), "The plan was changed: " + String.join(", ", changed));
        }
    }

    private void moveOn(Campaign campaign, CampaignStatus before) {
        var event = campaign.moveOn(before, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        gates.demandOpen(campaign, campaign.status());
        event.ifPresent(outbox::append);
    }
}
