package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLeads.Entered;
import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows a lead through the stages of its cycle. */
@ApplicationScoped
class LeadStageChangedSubscriber implements BulkSubscriber<LeadStageChangedSubscriber.LeadStageChanged> {
    private final KnownLeads leads;

    LeadStageChangedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadStageChanged(
            RecordId leadId,
            String to,
            Instant at,
            @Nullable List<String> implied) {
        private Entered entered() {
            return new Entered(leadId, new Entry(to, at, false));
        }

        private Stream<Entered> impliedToo() {
            return implied == null
                    ? Stream.empty()
                    : implied.stream().map(stage -> new Entered(leadId, new Entry(stage, at, true)));
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
        leads.enter(batch.facts().stream().flatMap(LeadStageChanged::impliedToo).toList());
        leads.place(batch.map(each -> each.facts().entered()));
    }
}
