package dev.rapport.lead.handoff;

import dev.rapport.platform.event.OrganizationSweep;
import dev.rapport.platform.event.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * In charge of ending hand-offs that sales has not decided in time, in all organisations.
 *
 * <p>Several replicas may look at once: each row is locked by the one that ends it and skipped by the others.
 */
@Singleton
class HandoffDeadlines {
    private static final String NAME = "handoff-deadlines";
    private static final String ORGANISATIONS_WITH_OVERDUE =
            "select distinct org_id from handoff where status = 'SUBMITTED' and due_at < ? and not is_deleted";

    private final OrganizationSweep organizations;
    private final Handoffs handoffs;
    private final HandoffConfig config;
    private final Clock clock;
    private final Worker worker = new Worker(NAME, this::turn);

    HandoffDeadlines(OrganizationSweep organizations, Handoffs handoffs, HandoffConfig config, Clock clock) {
        this.organizations = organizations;
        this.handoffs = handoffs;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    /** Ends what is overdue now; must not be called on behalf of somebody. */
    void endOverdue() throws SQLException {
        Instant now = clock.instant();
        organizations.sweep(NAME, ORGANISATIONS_WITH_OVERDUE, now, () -> endAllOfOrganisation(now));
    }

    private void turn() throws SQLException, InterruptedException {
        endOverdue();
        worker.pause(config.checkInterval());
    }

    private void endAllOfOrganisation(Instant now) {
        int ended;
        do {
            ended = handoffs.timeOutOverdue(now, config.batchSize());
        } while (ended == config.batchSize());
    }
}
