package dev.rapport.feedback.handoff;

import dev.rapport.feedback.conversation.Obligations;
import dev.rapport.feedback.privacy.Forgetting;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Sales sent a lead back: marketing owes an answer. */
@ApplicationScoped
class HandoffRejectedSubscriber implements EventSubscriber<RejectedHandoff> {
    private final Obligations obligations;
    private final Forgetting forgetting;

    HandoffRejectedSubscriber(Obligations obligations, Forgetting forgetting) {
        this.forgetting = forgetting;
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
    public Class<RejectedHandoff> facts() {
        return RejectedHandoff.class;
    }

    @Override
    public void handle(IncomingEvent event, RejectedHandoff handoff) {
        boolean isErased = forgetting.hasForgotten(handoff.handoffId());
        obligations.open((isErased ? handoff.ofNobody() : handoff).obligation());
    }
}
