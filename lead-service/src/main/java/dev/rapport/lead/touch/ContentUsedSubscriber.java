package dev.rapport.lead.touch;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.merge.Heirs;
import dev.rapport.lead.merge.Heirs.Heir;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the use of content a touch on the lead it was for, or on the primary contact of the deal it was used in. */
@ApplicationScoped
class ContentUsedSubscriber implements EventSubscriber<ContentUsed> {
    private final Touches touches;
    private final Heirs heirs;
    private final Deals deals;

    ContentUsedSubscriber(Touches touches, Heirs heirs, Deals deals) {
        this.touches = touches;
        this.heirs = heirs;
        this.deals = deals;
    }

    @Override
    public String source() {
        return "content-service";
    }

    @Override
    public String type() {
        return "ContentUsed";
    }

    @Override
    public Class<ContentUsed> facts() {
        return ContentUsed.class;
    }

    /** A use for nobody, or for one who is gone, is no touch on anybody; one for a merged lead is its heir's. */
    @Override
    public void handle(IncomingEvent event, ContentUsed use) {
        if (use.leadId() != null) {
            heirs.findForUpdate(use.leadId()).ifPresent(heir -> record(heir, use));
        } else if (use.opportunityId() != null) {
            deals.findPrimaryContact(use.opportunityId())
                    .map(contact -> Touch.withContact(contact, Channel.CONTENT, use.direction(), use.at()))
                    .ifPresent(touch -> touches.record(described(touch, use)));
        }
    }

    private void record(Heir heir, ContentUsed use) {
        Lead lead = heir.lead();
        Touch touch =
                touches.record(described(Touch.withLead(lead.id(), Channel.CONTENT, use.direction(), use.at()), use));
        follow(lead, touch);
        heirs.inherit(heir, touch.id(), "LeadId");
    }

    private Touch described(Touch touch, ContentUsed use) {
        return touch.about(use.assetName(), null, use.assetId()).inDeal(deals.known(use.opportunityId()));
    }

    /** A use that becomes known after the lead's conversion is a touch on the contact as well. */
    private static void follow(Lead lead, Touch touch) {
        Optional.ofNullable(lead.convertedContact()).ifPresent(touch::follow);
    }
}
