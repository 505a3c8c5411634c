package dev.rapport.feedback.conversation;

import dev.rapport.feedback.timer.DueRecords;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * Closes the loops of authors who have said nothing for long after the decision, in all organisations. The feedback
 * looks again, so that two replicas or an author who speaks up at that moment do no harm.
 */
@ApplicationScoped
class SilentAuthors {
    private static final String FIND = """
            select org_id, id from feedback
            where status = 'DECIDED' and not is_deleted and greatest(decided_at, author_heard_at) < ?
            order by decided_at limit ?""";

    private final DueRecords due;
    private final FeedbackLoop loop;
    private final FeedbackConfig config;
    private final Clock clock;

    SilentAuthors(DueRecords due, FeedbackLoop loop, FeedbackConfig config, Clock clock) {
        this.due = due;
        this.loop = loop;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{rapport.feedback.close-silent-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void closeLoops() throws SQLException {
        Instant silentSince = clock.instant().minus(config.silentFor());
        due.each(FIND, silentSince, "silent-authors", feedback -> loop.closeIfSilent(feedback, silentSince));
    }
}
