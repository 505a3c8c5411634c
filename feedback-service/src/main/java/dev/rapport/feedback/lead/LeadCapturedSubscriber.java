package dev.rapport.feedback.lead;

import dev.rapport.feedback.lead.KnownLeads.Begun;
import dev.rapport.feedback.lead.KnownLeads.Told;
import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Learns who a new lead is. */
@ApplicationScoped
class LeadCapturedSubscriber implements BulkSubscriber<LeadCapturedSubscriber.LeadCaptured> {
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
            String stage) {
        private Told told(Instant at) {
            return new Told(leadId, name, company, email, at);
        }

        private Begun begun() {
            return new Begun(leadId, stage);
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
    public void handleAll(EventBatch<LeadCaptured> batch) {
        leads.tell(batch.map(each -> each.facts().told(each.event().time())));
        leads.begin(batch.map(each -> each.facts().begun()));
    }
}
