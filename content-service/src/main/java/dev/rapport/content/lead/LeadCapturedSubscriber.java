package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLead.Profile;
import dev.rapport.content.lead.KnownLeads.Entered;
import dev.rapport.content.lead.KnownLeads.Told;
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
            @Nullable String title,
            @Nullable String industry,
            @Nullable String leadSource,
            String stage) {
        private Told told(Instant at) {
            return new Told(leadId, name, company, email, new Profile(title, industry, leadSource), at);
        }

        private Entered entered(Instant at) {
            return new Entered(leadId, new Entry(stage, at, false));
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
        leads.begin(batch.map(each -> each.facts().entered(each.event().time())));
    }
}
