package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Finds hand-offs that nobody decided in time, for those who see to it that somebody does. */
@ApplicationScoped
public class TimedOutHandoffs {
    private final HandoffRepository handoffs;

    TimedOutHandoffs(HandoffRepository handoffs) {
        this.handoffs = handoffs;
    }

    /** Those whose time to climb has come, and which no other replica is taking up at this moment. */
    public List<Handoff> lockClimbing(Instant now, int limit) {
        return handoffs.find(
                        "status = ?1 and escalatesAt <= ?2 and isDeleted = false order by escalatesAt",
                        HandoffStatus.TIMED_OUT,
                        now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** A hand-off in any status; nobody else changes it until this transaction ends. */
    public Handoff requireForUpdate(RecordId id) {
        return handoffs.requireForUpdate(id);
    }
}
