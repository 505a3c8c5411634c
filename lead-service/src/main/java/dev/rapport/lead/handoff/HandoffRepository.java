package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Finds hand-offs. */
@ApplicationScoped
class HandoffRepository extends RecordRepository<Handoff> {
    private static final List<HandoffStatus> OPEN =
            Arrays.stream(HandoffStatus.values()).filter(HandoffStatus::isOpen).toList();

    /** The hand-off about this lead in which somebody still owes a step. */
    Optional<Handoff> findOpen(RecordId lead) {
        return find("leadId = ?1 and status in ?2 and isDeleted = false", lead.value(), OPEN)
                .firstResultOptional();
    }

    /** The hand-off about this lead that sales has yet to decide, or marketing to submit. */
    Optional<Handoff> findUndecided(RecordId lead) {
        List<HandoffStatus> undecided = List.of(HandoffStatus.DRAFT, HandoffStatus.SUBMITTED);
        return find("leadId = ?1 and status in ?2 and isDeleted = false", lead.value(), undecided)
                .firstResultOptional();
    }

    /** Those about this lead that nobody decided in time, and which may climb still. Waits for who takes one of them up. */
    List<Handoff> lockUnsettled(RecordId lead) {
        return find(
                        "leadId = ?1 and status = ?2 and settledAt is null and isDeleted = false order by id",
                        lead.value(),
                        HandoffStatus.TIMED_OUT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Overdue hand-offs that no other replica is ending at this moment, the longest overdue first. */
    List<Handoff> lockOverdue(Instant now, int limit) {
        return find("status = ?1 and dueAt < ?2 and isDeleted = false order by dueAt", HandoffStatus.SUBMITTED, now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }
}
