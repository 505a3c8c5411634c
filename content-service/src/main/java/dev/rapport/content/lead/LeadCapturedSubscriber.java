package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Learns who a new lead is. */
@ApplicationScoped
class LeadCapturedSubscriber implements EventSubscriber {
    private final KnownLeads leads;
    private final EventReader reader;

    LeadCapturedSubscriber(KnownLeads leads, EventReader reader) {
        this.leads = leads;
        this.reader = reader;
    }

    private record LeadCaptured(
            RecordId leadId, String name, @Nullable String company, String stage) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadCaptured";
    }

    @Override
    public void handle(IncomingEvent event) {
        LeadCaptured captured = reader.read(event, LeadCaptured.class);
        Entry first = new Entry(captured.stage(), event.time(), false);
        leads.capture(captured.leadId(), captured.name(), captured.company(), first);
    }
}
