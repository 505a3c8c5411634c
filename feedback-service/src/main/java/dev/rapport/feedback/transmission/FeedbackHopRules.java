package dev.rapport.feedback.transmission;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes a status that is written to a hop take the step that it stands for. */
@ApplicationScoped
class FeedbackHopRules implements RecordRules<FeedbackHop> {
    private final HopSteps steps;

    FeedbackHopRules(HopSteps steps) {
        this.steps = steps;
    }

    @Override
    public Class<FeedbackHop> entity() {
        return FeedbackHop.class;
    }

    @Override
    public void beforeUpdate(FeedbackHop hop, FieldChanges changes) {
        HopStatus asked = hop.withdraw(changes);
        if (asked != hop.status()) {
            steps.take(hop, asked, List.of());
        }
    }
}
