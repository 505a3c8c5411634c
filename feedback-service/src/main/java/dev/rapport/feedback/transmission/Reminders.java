package dev.rapport.feedback.transmission;

import dev.rapport.feedback.timer.DueRecords;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Has recipients reminded who have not acknowledged a request, a few times and no more. */
@ApplicationScoped
class Reminders {
    private static final String FIND = """
            select org_id, id from feedback_hop
            where status = 'SENT' and not is_deleted and remind_at <= ? order by remind_at limit ?""";

    private final DueRecords due;
    private final Hops hops;
    private final Requests requests;
    private final ReminderPlan plan;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(DueRecords due, Hops hops, Requests requests, ReminderPlan plan, Outbox outbox, Clock clock) {
        this.due = due;
        this.hops = hops;
        this.requests = requests;
        this.plan = plan;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{rapport.feedback-transmission.remind-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() throws SQLException {
        due.each(
                FIND,
                clock.instant(),
                "reminders",
                hop -> QuarkusTransaction.requiringNew().run(() -> remind(hop)));
    }

    private void remind(RecordId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!hops.claim(id)) {
            return;
        }
        hops.findForUpdate(id).filter(hop -> hop.isToRemind(now)).ifPresent(hop -> remind(hop, now));
    }

    private void remind(FeedbackHop hop, Instant now) {
        RecordId user = hop.toUser();
        if (user == null) {
            throw new IllegalStateException("nobody is reminded of " + hop.id());
        }
        hop.remind(plan.next(hop.reminders() + 1, now));
        Instant dueAt = requests.require(hop.request()).dueAt();
        outbox.append(new FeedbackReminderDue(hop.id(), hop.request(), user, hop.reminders(), dueAt, now));
    }
}
