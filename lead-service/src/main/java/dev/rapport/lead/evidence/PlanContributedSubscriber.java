package dev.rapport.lead.evidence;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Learns who contributed to a plan. */
@ApplicationScoped
class PlanContributedSubscriber implements EventSubscriber<PlanContributedSubscriber.Contribution> {
    private final Contributions contributions;

    PlanContributedSubscriber(Contributions contributions) {
        this.contributions = contributions;
    }

    /** What is read of it. */
    record Contribution(RecordId campaignId, RecordId userId, String function, String seniority, Instant at) {}

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "PlanContributed";
    }

    @Override
    public Class<Contribution> facts() {
        return Contribution.class;
    }

    @Override
    public void handle(IncomingEvent event, Contribution told) {
        contributions.keep(event, told);
    }
}
