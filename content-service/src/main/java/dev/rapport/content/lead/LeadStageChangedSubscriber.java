package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a lead through the stages of its cycle. */
@ApplicationScoped
class LeadStageChangedSubscriber implements EventSubscriber<LeadStageChangedSubscriber.LeadStageChanged> {
    private final KnownLeads leads;

    LeadStageChangedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadStageChanged(
            RecordId leadId,
            String to,
            Instant at,
            @Nullable List<String> implied) {}

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
    public void handle(IncomingEvent event, LeadStageChanged changed) {
        if (changed.implied() != null) {
            changed.implied().forEach(stage -> leads.enter(changed.leadId(), new Entry(stage, changed.at(), true)));
        }
        leads.place(changed.leadId(), changed.to(), changed.at());
    }
}
