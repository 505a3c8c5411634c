package dev.rapport.feedback.handoff;

import dev.rapport.feedback.conversation.Obligations;
import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Sales sent a lead back: marketing owes an answer. */
@ApplicationScoped
class HandoffRejectedSubscriber implements EventSubscriber {
    private final EventReader reader;
    private final Obligations obligations;

    HandoffRejectedSubscriber(EventReader reader, Obligations obligations) {
        this.reader = reader;
        this.obligations = obligations;
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "HandoffRejected";
    }

    @Override
    public void handle(IncomingEvent event) {
        obligations.open(reader.read(event, RejectedHandoff.class).obligation());
    }
}
