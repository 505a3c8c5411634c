package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLead.Profile;
import dev.rapport.content.lead.KnownLeads.Told;
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
            @Nullable String title,
            @Nullable String industry,
            @Nullable String leadSource,
            String stage) {
        private Told told() {
            return new Told(name, company, email, new Profile(title, industry, leadSource));
        }
    }

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
        leads.tell(captured.leadId(), captured.told(), event.time());
        leads.begin(captured.leadId(), new Entry(captured.stage(), event.time(), false));
    }
}
