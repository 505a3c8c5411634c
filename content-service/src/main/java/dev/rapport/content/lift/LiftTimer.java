package dev.rapport.content.lift;

import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Has the lift of assets computed anew now and then, in every organisation. */
@ApplicationScoped
class LiftTimer {
    private static final Logger LOG = Logger.getLogger(LiftTimer.class);

    /** From one organisation to the next by the index, however many leads each has. */
    private static final String ORGANISATIONS = """
            with recursive next as (
              select min(org_id) as org_id from known_lead
              union all
              select (select min(org_id) from known_lead k where k.org_id > next.org_id) from next
              where next.org_id is not null)
            select org_id from next where org_id is not null""";

    private final AgroalDataSource database;
    private final AssetLifts lifts;

    LiftTimer(@DataSource("system") AgroalDataSource database, AssetLifts lifts) {
        this.database = database;
        this.lifts = lifts;
    }

    @Scheduled(
            every = "${rapport.content.lift.interval:1H}",
            delayed = "1M",
            concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        for (long organisation : organisations()) {
            try {
                CurrentCaller.runAs(Caller.system(organisation, "asset-lift"), lifts::refresh);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "lifts of %d could not be computed and will be tried again", organisation);
            }
        }
    }

    private List<Long> organisations() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ORGANISATIONS);
                var rows = statement.executeQuery()) {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }
}
