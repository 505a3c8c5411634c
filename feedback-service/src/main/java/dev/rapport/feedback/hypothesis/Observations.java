package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.rest.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes down observations, each once however often it is reported, all of a call or none. */
@ApplicationScoped
class Observations {
    private final HypothesisRepository hypotheses;
    private final ObservationRepository observations;
    private final RecordTypes types;
    private final RecordWriter writer;

    Observations(
            HypothesisRepository hypotheses,
            ObservationRepository observations,
            RecordTypes types,
            RecordWriter writer) {
        this.hypotheses = hypotheses;
        this.observations = observations;
        this.types = types;
        this.writer = writer;
    }

    /** The lock comes first: whoever repeats an observation at the same time waits, and then finds it. */
    @Transactional
    HypothesisView count(RecordId id, List<ObservationRequest> reported) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        RecordBinding<Observation> binding = types.require(Observation.class);
        for (ObservationRequest request : reported) {
            Optional<Observation> earlier =
                    observations.findByExternalId(Demand.property(request.externalId(), "externalId"));
            if (earlier.isPresent()) {
                request.requireSameAs(earlier.get(), id);
            } else {
                writer.create(binding, request.toRecord(id));
            }
        }
        return hypothesis.view();
    }
}
