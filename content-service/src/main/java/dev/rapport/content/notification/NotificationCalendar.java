package dev.rapport.content.notification;

import dev.rapport.platform.event.OrganizationSweep;
import dev.rapport.platform.id.RecordId;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares what stands open with what was told, looks after the users whose time has
 * come, and sends their mails, in every organisation.
 *
 * <p>What is due is asked of the database at every turn, so nothing is lost by a restart. Several replicas may do so at once.
 * The time is asked anew for each part of a turn, so that what one part leads to is due in the next one.
 */
@ApplicationScoped
class NotificationCalendar {
    private static final Logger LOG = Logger.getLogger(NotificationCalendar.class);
    private static final String PART = "notification-calendar";
    private static final int MOST_BATCHES = 100;

    private final OrganizationSweep organizations;
    private final Arrivals arrivals;
    private final Courier courier;
    private final Postman postman;
    private final Clock clock;

    NotificationCalendar(
            OrganizationSweep organizations, Arrivals arrivals, Courier courier, Postman postman, Clock clock) {
        this.organizations = organizations;
        this.arrivals = arrivals;
        this.courier = courier;
        this.postman = postman;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rapport.content.notification.interval:30S}",
            delayed = "${rapport.content.notification.interval:30S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        organizations.sweep(PART, AttentionQuery.ORGANIZATIONS, now(), this::takeNote);
        Instant noted = now();
        organizations.sweep(PART, CourtesyStore.ORGANIZATIONS, noted, () -> lookAfterUsers(noted));
        Instant told = now();
        organizations.sweep(PART, Mailbag.ORGANIZATIONS, told, () -> sendMails(told));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Many are told of one announcement: batch by batch. */
    private void takeNote() {
        int batches = 0;
        while (arrivals.compare() && batches < MOST_BATCHES) {
            batches++;
        }
    }

    private void lookAfterUsers(Instant now) {
        for (RecordId user : courier.due(now)) {
            try {
                courier.lookAfter(user, now);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "%s could not be looked after and will be again", user);
            }
        }
    }

    private void sendMails(Instant now) {
        for (UUID mail : postman.due(now)) {
            try {
                postman.send(mail, now);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "the mail %s could not be sent and will be tried again", mail);
            }
        }
    }
}
