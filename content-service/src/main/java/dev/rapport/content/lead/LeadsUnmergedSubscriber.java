package dev.rapport.content.lead;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Hears that leads are themselves again. */
@ApplicationScoped
class LeadsUnmergedSubscriber implements EventSubscriber<LeadsUnmergedSubscriber.LeadsUnmerged> {
    private final KnownLeads leads;

    LeadsUnmergedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadsUnmerged(List<RecordId> mergedIds, Instant at) {}

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadsUnmerged";
    }

    @Override
    public Class<LeadsUnmerged> facts() {
        return LeadsUnmerged.class;
    }

    @Override
    public void handle(IncomingEvent event, LeadsUnmerged facts) {
        facts.mergedIds().forEach(merged -> leads.merge(merged, null, facts.at()));
    }
}
