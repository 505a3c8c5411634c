package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class ObservationRepository extends RecordRepository<Observation> {
    /** The observations that have one of these keys, by key. */
    Map<String, Observation> findByKeys(Collection<String> keys) {
        return find("externalId in ?1 and isDeleted = false", keys).stream()
                .collect(Collectors.toMap(observation -> key(observation.externalId()), Function.identity()));
    }

    /** What two external ids have in common that mean the same observation. */
    static String key(String externalId) {
        return externalId.strip().toLowerCase(Locale.ROOT);
    }
}
