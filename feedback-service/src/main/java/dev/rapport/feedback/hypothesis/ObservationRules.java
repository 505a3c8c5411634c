package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Counts each observation on its hypothesis when it is written, and never again. */
@ApplicationScoped
class ObservationRules implements RecordRules<Observation> {
    private final HypothesisRepository hypotheses;
    private final HypothesisArmRepository arms;
    private final Clock clock;

    ObservationRules(HypothesisRepository hypotheses, HypothesisArmRepository arms, Clock clock) {
        this.hypotheses = hypotheses;
        this.arms = arms;
        this.clock = clock;
    }

    @Override
    public Class<Observation> entity() {
        return Observation.class;
    }

    @Override
    public void beforeCreate(Observation observation, FieldChanges changes) {
        observation.requireSound();
        RecordId about = observation.hypothesis();
        Hypothesis hypothesis = hypotheses
                .findForUpdate(about)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "HypothesisId: there is no hypothesis with the id " + about + ".",
                        "HypothesisId"));
        Instant now = clock.instant();
        hypothesis.observe(observation.tally(), observation.happened(now), now);
        findArm(observation).ifPresent(arm -> {
            observation.countFor(arm);
            arm.observe(observation.tally());
        });
    }

    private Optional<HypothesisArm> findArm(Observation observation) {
        RecordId named = observation.arm();
        return named == null
                ? arms.of(observation.hypothesis()).findUnnamed()
                : Optional.of(arms.requireOf(observation.hypothesis(), named));
    }
}
