package dev.rapport.lead.hypothesis;

import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns that a hypothesis carries no campaign any more. */
@ApplicationScoped
class HypothesisRefutedSubscriber implements EventSubscriber {
    private final HypothesisVerdicts verdicts;
    private final EventReader reader;

    HypothesisRefutedSubscriber(HypothesisVerdicts verdicts, EventReader reader) {
        this.verdicts = verdicts;
        this.reader = reader;
    }

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "HypothesisRefuted";
    }

    @Override
    public void handle(IncomingEvent event) {
        Verdict verdict = reader.read(event, Verdict.class);
        verdicts.note(verdict.hypothesisId(), false, verdict.at());
    }
}
