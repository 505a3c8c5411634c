package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts each observation on its hypothesis when it is written, and never again. */
@ApplicationScoped
class ObservationRules implements RecordRules<Observation> {
    private final HypothesisRepository hypotheses;
    private final Clock clock;

    ObservationRules(HypothesisRepository hypotheses, Clock clock) {
        this.hypotheses = hypotheses;
        this.clock = clock;
    }

    @Override
    public Class<Observation> entity() {
        return Observation.class;
    }

    @Override
    public void beforeCreate(Observation observation, FieldChanges changes) {
        observation.requireSound();
        hypotheses
                .findForUpdate(observation.hypothesis())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "HypothesisId: there is no hypothesis with the id " + observation.hypothesis() + ".",
                        "HypothesisId"))
                .observe(observation.successes(), observation.trials(), clock.instant());
    }
}
