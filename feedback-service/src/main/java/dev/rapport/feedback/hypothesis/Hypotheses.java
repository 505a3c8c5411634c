package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** In charge of registration and verdict: record, looks and event change in one transaction, under the row's lock. */
@ApplicationScoped
@Transactional
class Hypotheses {
    private final HypothesisRepository hypotheses;
    private final HypothesisArmRepository arms;
    private final HypothesisLookRepository looks;
    private final HypothesisConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Hypotheses(
            HypothesisRepository hypotheses,
            HypothesisArmRepository arms,
            HypothesisLookRepository looks,
            HypothesisConfig config,
            Outbox outbox,
            Clock clock) {
        this.hypotheses = hypotheses;
        this.arms = arms;
        this.looks = looks;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    HypothesisView read(RecordId id) {
        return hypotheses.require(id).view(arms.of(id));
    }

    HypothesisView register(RecordId id) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        Arms all = arms.of(id);
        hypothesis.register(all, config.alpha(), clock.instant());
        return hypothesis.view(all);
    }

    HypothesisView look(RecordId id) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        Arms all = arms.of(id);
        keep(hypothesis.look(all, config.alpha(), clock.instant()));
        return hypothesis.view(all);
    }

    List<LookView> peek(RecordId id) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        return keep(hypothesis.peek(arms.of(id), config.alpha(), clock.instant()));
    }

    List<LookView> looks(RecordId id) {
        hypotheses.require(id);
        return looks.of(id).stream().map(HypothesisLook::view).toList();
    }

    /** Takes the last look at a hypothesis whose horizon has passed, unless somebody else just has. */
    void closeIfOverdue(RecordId id) {
        hypotheses
                .findForUpdate(id)
                .filter(hypothesis -> hypothesis.isOverdue(clock.instant()))
                .ifPresent(hypothesis -> keep(hypothesis.look(arms.of(id), config.alpha(), clock.instant())));
    }

    private List<LookView> keep(Look look) {
        looks.persist(look.rows());
        look.event().ifPresent(outbox::append);
        return look.rows().stream().map(HypothesisLook::view).toList();
    }
}
