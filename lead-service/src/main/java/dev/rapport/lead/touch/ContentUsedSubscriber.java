package dev.rapport.lead.touch;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.merge.Heirs;
import dev.rapport.lead.merge.Heirs.Heir;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the use of content for a lead a touch on that lead. */
@ApplicationScoped
class ContentUsedSubscriber implements EventSubscriber<ContentUsed> {
    private final Touches touches;
    private final Heirs heirs;

    ContentUsedSubscriber(Touches touches, Heirs heirs) {
        this.touches = touches;
        this.heirs = heirs;
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

    /** A use without a lead, or for one that is gone, is no touch on anybody; one for a merged lead is its heir's. */
    @Override
    public void handle(IncomingEvent event, ContentUsed use) {
        Optional.ofNullable(use.leadId()).flatMap(heirs::findForUpdate).ifPresent(heir -> record(heir, use));
    }

    private void record(Heir heir, ContentUsed use) {
        Lead lead = heir.lead();
        Touch touch = touches.record(Touch.withLead(lead.id(), Channel.CONTENT, use.direction(), use.at())
                .about(use.assetName(), null, use.assetId()));
        follow(lead, touch);
        heirs.inherit(heir, touch.id(), "LeadId");
    }

    /** A use that becomes known after the lead's conversion is a touch on the contact as well. */
    private static void follow(Lead lead, Touch touch) {
        Optional.ofNullable(lead.convertedContact()).ifPresent(touch::follow);
    }
}
