package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins the test of a claim again: a new draft with the same plan and the same arms, whose horizon is still to be set. */
@ApplicationScoped
class Retests {
    private final HypothesisRepository hypotheses;
    private final HypothesisArmRepository arms;
    private final RecordTypes types;
    private final RecordWriter writer;

    Retests(HypothesisRepository hypotheses, HypothesisArmRepository arms, RecordTypes types, RecordWriter writer) {
        this.hypotheses = hypotheses;
        this.arms = arms;
        this.types = types;
        this.writer = writer;
    }

    @Transactional
    HypothesisView begin(RecordId id) {
        Hypothesis earlier = hypotheses.require(id);
        earlier.requireEnded();
        RecordId again =
                writer.create(types.require(Hypothesis.class), earlier.again()).id();
        RecordBinding<HypothesisArm> binding = types.require(HypothesisArm.class);
        for (HypothesisArm arm : arms.of(id).all()) {
            writer.create(binding, arm.again(again));
        }
        return hypotheses.require(again).view(arms.of(again));
    }
}
