package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class ObservationRepository extends RecordRepository<Observation> {
    Optional<Observation> findByExternalId(String externalId) {
        return find("externalId = ?1 and isDeleted = false", externalId.strip().toLowerCase(Locale.ROOT))
                .firstResultOptional();
    }
}
