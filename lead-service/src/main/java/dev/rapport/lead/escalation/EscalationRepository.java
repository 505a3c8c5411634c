package dev.rapport.lead.escalation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what has been written of hand-offs that climb. */
@ApplicationScoped
class EscalationRepository extends RecordRepository<HandoffEscalation> {
    Climb of(RecordId handoff) {
        return new Climb(list("handoffId = ?1 and isDeleted = false order by id", handoff.value()));
    }
}
