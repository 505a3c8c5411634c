package dev.rapport.feedback.hypothesis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Outcome.Refused;
import dev.rapport.platform.record.RecordTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down observations, each once however often it is reported, all of a call or none. */
@ApplicationScoped
class Observations {
    private final HypothesisRepository hypotheses;
    private final HypothesisArmRepository arms;
    private final ObservationRepository observations;
    private final RecordTypes types;
    private final RecordBatch batch;

    Observations(
            HypothesisRepository hypotheses,
            HypothesisArmRepository arms,
            ObservationRepository observations,
            RecordTypes types,
            RecordBatch batch) {
        this.hypotheses = hypotheses;
        this.arms = arms;
        this.observations = observations;
        this.types = types;
        this.batch = batch;
    }

    /** The lock comes first: whoever repeats an observation at the same time waits, and then finds it. */
    @Transactional
    HypothesisView count(RecordId id, List<ObservationRequest> reported) {
        Hypothesis hypothesis = hypotheses.requireForUpdate(id);
        List<ObjectNode> records = unseen(id, reported).stream()
                .map(request -> request.toRecord(id))
                .toList();
        if (!records.isEmpty()) {
            create(records);
        }
        return hypothesis.view(arms.of(id));
    }

    private void create(List<ObjectNode> records) {
        for (RecordBatch.Outcome outcome : batch.create(types.require(Observation.class), records)) {
            if (outcome instanceof Refused refused) {
                throw new ApiException(refused.errors());
            }
        }
    }

    /** Those that were reported neither before nor earlier in the same call; each must say what it said then. */
    private List<ObservationRequest> unseen(RecordId id, List<ObservationRequest> reported) {
        Map<String, Observation> before = observations.findByKeys(
                reported.stream().map(ObservationRequest::key).toList());
        Map<String, ObservationRequest> fresh = new HashMap<>();
        List<ObservationRequest> unseen = new ArrayList<>();
        for (ObservationRequest request : reported) {
            Observation earlier = before.get(request.key());
            ObservationRequest first = earlier == null ? fresh.putIfAbsent(request.key(), request) : null;
            if (earlier != null) {
                request.requireSameAs(earlier, id);
            } else if (first != null) {
                request.requireSameAs(first);
            } else {
                unseen.add(request);
            }
        }
        return unseen;
    }
}
