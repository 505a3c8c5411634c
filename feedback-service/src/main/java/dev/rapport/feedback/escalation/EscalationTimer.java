package dev.rapport.feedback.escalation;

import dev.rapport.feedback.timer.DueRecords;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;

/** Looks for overdue answers in all organisations. */
@ApplicationScoped
class EscalationTimer {
    private static final String FIND = """
            select org_id, id from feedback
            where status in ('NEW', 'ROUTED', 'ACKNOWLEDGED') and not is_deleted and escalated_to is distinct from 'CEO'
              and coalesce(escalate_at, due_at) <= ?
            order by coalesce(escalate_at, due_at) limit ?""";

    private final DueRecords due;
    private final Escalations escalations;
    private final Clock clock;

    EscalationTimer(DueRecords due, Escalations escalations, Clock clock) {
        this.due = due;
        this.escalations = escalations;
        this.clock = clock;
    }

    @Scheduled(every = "{rapport.feedback-escalation.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tellNextRungs() throws SQLException {
        due.each(FIND, clock.instant(), "escalations", escalations::climb);
    }
}
