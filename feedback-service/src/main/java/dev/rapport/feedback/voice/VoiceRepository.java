package dev.rapport.feedback.voice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class VoiceRepository extends RecordRepository<Voice> {
    /** The voices behind an insight, the earliest first. */
    List<Voice> behind(RecordId insight) {
        return list("insightId = ?1 and isDeleted = false order by heardAt, id", insight.value());
    }
}
