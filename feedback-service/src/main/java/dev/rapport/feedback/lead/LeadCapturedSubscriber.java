package dev.rapport.feedback.lead;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Learns who a new lead is. */
@ApplicationScoped
class LeadCapturedSubscriber implements EventSubscriber<LeadCapturedSubscriber.LeadCaptured> {
    private final KnownLeads leads;

    LeadCapturedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadCaptured(
            RecordId leadId,
            String name,
            @Nullable String company,
            @Nullable String email,
            String stage) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadCaptured";
    }

    @Override
    public Class<LeadCaptured> facts() {
        return LeadCaptured.class;
    }

    @Override
    public void handle(IncomingEvent event, LeadCaptured facts) {
        leads.tell(facts.leadId(), facts.name(), facts.company(), facts.email(), event.time());
        leads.begin(facts.leadId(), facts.stage());
    }
}
