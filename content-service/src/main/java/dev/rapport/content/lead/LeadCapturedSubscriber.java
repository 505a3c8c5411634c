package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
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
    public void handle(IncomingEvent event, LeadCaptured captured) {
        leads.tell(captured.leadId(), captured.name(), captured.company(), captured.email(), event.time());
        leads.begin(captured.leadId(), new Entry(captured.stage(), event.time(), false));
    }
}
