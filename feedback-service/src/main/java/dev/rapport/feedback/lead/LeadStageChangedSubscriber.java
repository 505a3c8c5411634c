package dev.rapport.feedback.lead;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Follows a lead through the stages of its cycle. */
@ApplicationScoped
class LeadStageChangedSubscriber implements EventSubscriber<LeadStageChangedSubscriber.LeadStageChanged> {
    private final KnownLeads leads;

    LeadStageChangedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadStageChanged(RecordId leadId, String to, Instant at) {}

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
    public void handle(IncomingEvent event, LeadStageChanged facts) {
        leads.place(facts.leadId(), facts.to(), facts.at());
    }
}
