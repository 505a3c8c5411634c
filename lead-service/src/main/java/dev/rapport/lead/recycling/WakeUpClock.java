package dev.rapport.lead.recycling;

import dev.rapport.platform.event.Worker;
import dev.rapport.platform.id.RecordId;
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
import org.jboss.logging.Logger;

/**
 * In charge of bringing leads back in time, in all organisations.
 *
 * <p>Several replicas may look at once: each row is locked by the one that wakes it and skipped by the others, and who
 * is awake is looked for no more.
 */
@Singleton
class WakeUpClock {
    private static final Logger LOG = Logger.getLogger(WakeUpClock.class);
    private static final String NAME = "lead-wake-up";
    private static final String ORGANISATIONS_WITH_DUE = "select distinct org_id from lead where stage = 'RECYCLED'"
            + " and wake_up_at <= ? and not is_deleted and not is_converted";

    private final AgroalDataSource everyOrganisation;
    private final Resting resting;
    private final RecyclingConfig config;
    private final Clock clock;
    private final Worker worker = new Worker(NAME, this::turn);

    WakeUpClock(
            @DataSource("system") AgroalDataSource everyOrganisation,
            Resting resting,
            RecyclingConfig config,
            Clock clock) {
        this.everyOrganisation = everyOrganisation;
        this.resting = resting;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    /** Wakes who is due now; must not be called on behalf of somebody. */
    void wakeDue() throws SQLException {
        Instant now = clock.instant();
        for (long organisation : organisationsWithDue(now)) {
            wakeThoseOf(organisation, now);
        }
    }

    private void turn() throws SQLException, InterruptedException {
        wakeDue();
        worker.pause(config.checkInterval());
    }

    /** What goes wrong in one organisation is tried again in the next turn and keeps no other one waiting. */
    private void wakeThoseOf(long organisation, Instant now) {
        try {
            CurrentCaller.runAs(Caller.system(organisation, NAME), () -> {
                int woken;
                do {
                    woken = resting.wakeDue(now, config.batchSize());
                } while (woken == config.batchSize() && !worker.isStopped());
            });
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Leads of %s were not woken; they are tried again", new RecordId(organisation));
        }
    }

    private List<Long> organisationsWithDue(Instant now) throws SQLException {
        List<Long> organisations = new ArrayList<>();
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(ORGANISATIONS_WITH_DUE)) {
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
