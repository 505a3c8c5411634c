package dev.rapport.feedback.lead;

import dev.rapport.feedback.lead.KnownLeads.Told;
import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hears that a lead is somebody else than was thought, or works elsewhere. */
@ApplicationScoped
class LeadCorrectedSubscriber implements BulkSubscriber<LeadCorrectedSubscriber.LeadCorrected> {
    private final KnownLeads leads;

    LeadCorrectedSubscriber(KnownLeads leads) {
        this.leads = leads;
    }

    /** What is read of it. */
    record LeadCorrected(
            RecordId leadId,
            String name,
            @Nullable String company,
            @Nullable String email) {
        private Told told(Instant at) {
            return new Told(leadId, name, company, email, at);
        }
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "LeadCorrected";
    }

    @Override
    public Class<LeadCorrected> facts() {
        return LeadCorrected.class;
    }

    @Override
    public void handleAll(EventBatch<LeadCorrected> batch) {
        leads.tell(batch.map(each -> each.facts().told(each.event().time())));
    }
}
