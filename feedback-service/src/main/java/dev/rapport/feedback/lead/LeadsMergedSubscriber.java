package dev.rapport.feedback.lead;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Hears that leads live on in another one. */
@ApplicationScoped
class LeadsMergedSubscriber implements EventSubscriber<LeadsMergedSubscriber.LeadsMerged> {
    private final KnownLeads leads;

    LeadsMergedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadsMerged(RecordId leadId, List<RecordId> mergedIds, Instant at) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadsMerged";
    }

    @Override
    public Class<LeadsMerged> facts() {
        return LeadsMerged.class;
    }

    @Override
    public void handle(IncomingEvent event, LeadsMerged facts) {
        facts.mergedIds().forEach(merged -> leads.merge(merged, facts.leadId(), facts.at()));
    }
}
