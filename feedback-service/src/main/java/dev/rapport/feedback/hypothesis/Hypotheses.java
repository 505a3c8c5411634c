package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** In charge of registration and verdict: record and event change in one transaction. */
@ApplicationScoped
@Transactional
class Hypotheses {
    private final HypothesisRepository hypotheses;
    private final HypothesisConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Hypotheses(HypothesisRepository hypotheses, HypothesisConfig config, Outbox outbox, Clock clock) {
        this.hypotheses = hypotheses;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    HypothesisView register(RecordId id) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        hypothesis.register(clock.instant());
        return hypothesis.view();
    }

    HypothesisView look(RecordId id) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        hypothesis.look(config.alpha(), clock.instant()).ifPresent(outbox::append);
        return hypothesis.view();
    }
}
