package dev.rapport.lead.handoff;

import dev.rapport.platform.event.Worker;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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

    private final AgroalDataSource everyOrganisation;
    private final Handoffs handoffs;
    private final HandoffConfig config;
    private final Clock clock;
    private final Worker worker = new Worker(NAME, this::turn);

    HandoffDeadlines(
            @DataSource("system") AgroalDataSource everyOrganisation,
            Handoffs handoffs,
            HandoffConfig config,
            Clock clock) {
        this.everyOrganisation = everyOrganisation;
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
        for (long organisation : organisationsWithOverdue(now)) {
            CurrentCaller.runAs(Caller.system(organisation, NAME), () -> endAllOfOrganisation(now));
        }
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

    private List<Long> organisationsWithOverdue(Instant now) throws SQLException {
        List<Long> organisations = new ArrayList<>();
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(ORGANISATIONS_WITH_OVERDUE)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    organisations.add(rows.getLong(1));
                }
            }
        }
        return organisations;
    }
}
