package dev.rapport.lead.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what services answer to an erasure, one answer each, and completes it with the last one. */
@ApplicationScoped
class ErasureAnswers {
    static final String HERE = "lead-service";

    /** All that keep something about people, in the order of the alphabet. */
    private static final List<String> SERVICES = List.of("content-service", "feedback-service", HERE);

    private final ErasureRepository erasures;
    private final ErasureAnswerRepository answers;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ErasureAnswers(
            ErasureRepository erasures,
            ErasureAnswerRepository answers,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.erasures = erasures;
        this.answers = answers;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** What another service has erased; one that has answered before is not heard again. */
    @Transactional
    void take(RecordId id, String service, Instant at, Map<String, Integer> counts) {
        take(erasures.requireForUpdate(id), service, at, counts);
    }

    void take(Erasure erasure, String service, Instant at, Map<String, Integer> counts) {
        List<ErasureAnswer> given = answers.of(erasure.id());
        if (pending(given).contains(service)) {
            ErasureAnswer answer = ErasureAnswer.of(erasure.id(), service, at, written(counts));
            answers.persist(answer);
            completeWith(
                    erasure, Stream.concat(given.stream(), Stream.of(answer)).toList());
        }
    }

    /** With the last answer to arrive, as of the last one that was given: the two need not be the same. */
    private void completeWith(Erasure erasure, List<ErasureAnswer> given) {
        if (pending(given).isEmpty()) {
            Instant last = given.stream()
                    .map(ErasureAnswer::answeredAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            outbox.append(erasure.complete(SERVICES, last));
        }
    }

    @Transactional
    ErasureView view(RecordId id) {
        return view(erasures.require(id));
    }

    /** The newest first, below one if it is given. */
    @Transactional
    ErasureListView list(@Nullable RecordId below) {
        return ErasureListView.of(erasures.page(below, ErasureListView.PAGE).stream()
                .map(this::view)
                .toList());
    }

    ErasureView view(Erasure erasure) {
        List<ErasureAnswer> given = answers.of(erasure.id());
        return new ErasureView(
                erasure.id(),
                new RecordId(erasure.subjectId),
                erasure.state.name(),
                erasure.reason,
                erasure.reference,
                erasure.createdDate(),
                erasure.dueDate,
                erasure.isOverdue(clock.instant()),
                erasure.completedDate,
                given.stream()
                        .map(answer -> new ErasureView.Answer(answer.service, answer.answeredDate, read(answer.counts)))
                        .toList(),
                pending(given));
    }

    private static List<String> pending(List<ErasureAnswer> given) {
        List<String> heard = given.stream().map(ErasureAnswer::service).toList();
        return SERVICES.stream().filter(service -> !heard.contains(service)).toList();
    }

    private String written(Map<String, Integer> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are JSON", e);
        }
    }

    private Map<String, Integer> read(String counts) {
        try {
            return json.readValue(counts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the numbers of an erasure cannot be read", e);
        }
    }
}
