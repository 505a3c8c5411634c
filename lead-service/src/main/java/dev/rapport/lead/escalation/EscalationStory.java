package dev.rapport.lead.escalation;

import dev.rapport.lead.handoff.Handoff;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells how far a hand-off has climbed. */
@ApplicationScoped
public class EscalationStory {
    private final EscalationRepository entries;

    EscalationStory(EscalationRepository entries) {
        this.entries = entries;
    }

    /** Null for a hand-off that has never climbed. */
    public @Nullable EscalationView of(Handoff handoff) {
        Climb climb = entries.of(handoff.id());
        return climb.entries().isEmpty() ? null : tell(handoff, climb);
    }

    EscalationView tell(Handoff handoff, Climb climb) {
        return new EscalationView(
                climb.current().orElse(null),
                handoff.escalatesAt(),
                handoff.settledAt(),
                climb.entries().stream().map(HandoffEscalation::view).toList());
    }
}
