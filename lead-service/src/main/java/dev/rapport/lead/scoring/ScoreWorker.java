package dev.rapport.lead.scoring;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs the score jobs of all organisations, in turns: nobody waits behind another one's million of leads. */
@Singleton
class ScoreWorker {
    private static final Logger LOG = Logger.getLogger(ScoreWorker.class);
    private static final String NAME = "score-jobs";

    private final AgroalDataSource everyOrganisation;
    private final ScoreJobs jobs;
    private final ScoringConfig config;
    private final Worker worker = new Worker(NAME, this::turn);

    ScoreWorker(@DataSource("system") AgroalDataSource everyOrganisation, ScoreJobs jobs, ScoringConfig config) {
        this.everyOrganisation = everyOrganisation;
        this.jobs = jobs;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void turn() throws SQLException, InterruptedException {
        boolean more = false;
        for (long organisation : organisationsWithJobs()) {
            more |= advance(organisation);
        }
        if (!more) {
            worker.pause(config.checkInterval());
        }
    }

    /** What goes wrong in one organisation is tried again and keeps no other one waiting. */
    private boolean advance(long organisation) {
        AtomicBoolean more = new AtomicBoolean();
        try {
            CurrentCaller.runAs(Caller.system(organisation, NAME), () -> more.set(jobs.advance()));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The score job of %s did not get on and is tried again", new RecordId(organisation));
        }
        return more.get() && !worker.isStopped();
    }

    private List<Long> organisationsWithJobs() throws SQLException {
        List<Long> organisations = new ArrayList<>();
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement("select distinct org_id from score_job"
                        + " where state in ('QUEUED', 'IN_PROGRESS') and not is_deleted");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                organisations.add(rows.getLong(1));
            }
        }
        return organisations;
    }
}
