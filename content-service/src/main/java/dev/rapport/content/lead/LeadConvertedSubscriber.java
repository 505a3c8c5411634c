package dev.rapport.content.lead;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hears that a lead lives on as a contact, and perhaps as a deal. */
@ApplicationScoped
class LeadConvertedSubscriber implements EventSubscriber<LeadConvertedSubscriber.LeadConverted> {
    private final KnownLeads leads;

    LeadConvertedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadConverted(RecordId leadId, @Nullable RecordId opportunityId) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadConverted";
    }

    @Override
    public Class<LeadConverted> facts() {
        return LeadConverted.class;
    }

    @Override
    public void handle(IncomingEvent event, LeadConverted facts) {
        leads.convert(facts.leadId(), facts.opportunityId());
    }
}
