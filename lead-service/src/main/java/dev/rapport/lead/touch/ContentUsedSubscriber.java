package dev.rapport.lead.touch;

import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the use of content for a lead a touch on that lead. */
@ApplicationScoped
class ContentUsedSubscriber implements EventSubscriber {
    private final Touches touches;
    private final LeadRepository leads;
    private final EventReader reader;

    ContentUsedSubscriber(Touches touches, LeadRepository leads, EventReader reader) {
        this.touches = touches;
        this.leads = leads;
        this.reader = reader;
    }

    @Override
    public String source() {
        return "content-service";
    }

    @Override
    public String type() {
        return "ContentUsed";
    }

    /** A use without a lead, or for one that is gone, is no touch on anybody. */
    @Override
    public void handle(IncomingEvent event) {
        ContentUsed use = reader.read(event, ContentUsed.class);
        Optional.ofNullable(use.leadId())
                .flatMap(leads::find)
                .ifPresent(lead -> touches.record(Touch.withLead(lead.id(), Channel.CONTENT, use.direction(), use.at())
                        .about(use.assetName(), null, use.assetId())));
    }
}
