package dev.rapport.lead.hypothesis;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns that a hypothesis carries no campaign any more. */
@ApplicationScoped
class HypothesisRefutedSubscriber implements EventSubscriber<Verdict> {
    private final HypothesisVerdicts verdicts;

    HypothesisRefutedSubscriber(HypothesisVerdicts verdicts) {
        this.verdicts = verdicts;
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
    public Class<Verdict> facts() {
        return Verdict.class;
    }

    @Override
    public void handle(IncomingEvent event, Verdict verdict) {
        verdicts.note(verdict.hypothesisId(), false, verdict.at(), event.id());
    }
}
