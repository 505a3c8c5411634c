package dev.rapport.lead.escalation;

import dev.rapport.lead.handoff.HandoffConfig;
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
 * In charge of looking in time for hand-offs that climb, in all organisations.
 *
 * <p>Several replicas may look at once: each row is locked by the one that takes it up and skipped by the others, and a
 * unique index keeps anybody from being asked twice.
 */
@Singleton
class EscalationClock {
    private static final String NAME = "handoff-escalation";
    private static final String ORGANISATIONS_WITH_DUE = "select distinct org_id from handoff"
            + " where escalates_at <= ? and status = 'TIMED_OUT' and not is_deleted";

    private final OrganizationSweep organizations;
    private final Escalations escalations;
    private final HandoffConfig config;
    private final Clock clock;
    private final Worker worker = new Worker(NAME, this::turn);

    EscalationClock(OrganizationSweep organizations, Escalations escalations, HandoffConfig config, Clock clock) {
        this.organizations = organizations;
        this.escalations = escalations;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void turn() throws SQLException, InterruptedException {
        Instant now = clock.instant();
        organizations.sweep(NAME, ORGANISATIONS_WITH_DUE, now, () -> raiseAllDue(now));
        worker.pause(config.checkInterval());
    }

    private void raiseAllDue(Instant now) {
        int raised;
        do {
            raised = escalations.raiseDue(now, config.batchSize());
        } while (raised == config.batchSize() && !worker.isStopped());
    }
}
