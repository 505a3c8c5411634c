package dev.rapport.lead.hypothesis;

import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns that a hypothesis may carry campaigns. */
@ApplicationScoped
class HypothesisValidatedSubscriber implements EventSubscriber {
    private final HypothesisVerdicts verdicts;
    private final EventReader reader;

    HypothesisValidatedSubscriber(HypothesisVerdicts verdicts, EventReader reader) {
        this.verdicts = verdicts;
        this.reader = reader;
    }

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "HypothesisValidated";
    }

    @Override
    public void handle(IncomingEvent event) {
        Verdict verdict = reader.read(event, Verdict.class);
        verdicts.note(verdict.hypothesisId(), true, verdict.at());
    }
}
