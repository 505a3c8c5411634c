package dev.rapport.feedback.handoff;

import dev.rapport.feedback.conversation.FeedbackKind;
import dev.rapport.feedback.conversation.Obligations;
import dev.rapport.feedback.privacy.Forgetting;
import dev.rapport.platform.event.BulkSubscriber;
import dev.rapport.platform.event.EventBatch;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Sales sent leads back: marketing owes answers. */
@ApplicationScoped
class HandoffRejectedSubscriber implements BulkSubscriber<RejectedHandoff> {
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
    public void handleAll(EventBatch<RejectedHandoff> batch) {
        List<RecordId> handoffs =
                batch.facts().stream().map(RejectedHandoff::handoffId).toList();
        Set<RecordId> erased = forgetting.forgotten(handoffs);
        Obligations.Ledger ledger = obligations.ledger(FeedbackKind.HANDOFF_REJECTION, handoffs);
        batch.forEach((event, handoff) ->
                ledger.open((erased.contains(handoff.handoffId()) ? handoff.ofNobody() : handoff).obligation()));
    }
}
