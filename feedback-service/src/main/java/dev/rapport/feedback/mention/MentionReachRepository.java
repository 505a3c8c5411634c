package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MentionReachRepository extends RecordRepository<MentionReach> {
    /** The newest so many carry the slope. */
    private static final int MOST = 1_000;

    Optional<MentionReach> find(RecordId mention, Instant at) {
        return find("mentionId = ?1 and observedAt = ?2 and isDeleted = false", mention.value(), at)
                .firstResultOptional();
    }

    List<MentionReach> since(RecordId mention, Instant start) {
        return find(
                        "mentionId = ?1 and observedAt >= ?2 and isDeleted = false order by observedAt desc",
                        mention.value(),
                        start)
                .page(0, MOST)
                .list();
    }
}
