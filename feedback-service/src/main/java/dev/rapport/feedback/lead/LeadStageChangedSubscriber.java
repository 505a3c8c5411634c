package dev.rapport.feedback.lead;

import dev.rapport.feedback.lead.KnownLeads.Placed;
import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Follows a lead through the stages of its cycle. */
@ApplicationScoped
class LeadStageChangedSubscriber implements BulkSubscriber<LeadStageChangedSubscriber.LeadStageChanged> {
    private final KnownLeads leads;

    LeadStageChangedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadStageChanged(RecordId leadId, String to, Instant at) {
        private Placed placed() {
            return new Placed(leadId, to, at);
        }
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadStageChanged";
    }

    @Override
    public Class<LeadStageChanged> facts() {
        return LeadStageChanged.class;
    }

    @Override
    public void handleAll(EventBatch<LeadStageChanged> batch) {
        leads.place(batch.map(each -> each.facts().placed()));
    }
}
