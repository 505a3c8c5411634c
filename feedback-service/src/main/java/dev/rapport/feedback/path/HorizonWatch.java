package dev.rapport.feedback.path;

import dev.rapport.platform.id.RecordId;
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

/** Looks at the far end of the horizon of every organisation that has paths or targets. */
@ApplicationScoped
class HorizonWatch {
    private static final Logger LOG = Logger.getLogger(HorizonWatch.class);
    private static final String WITH_PATHS = "select org_id from market_path union select org_id from path_target";

    private final AgroalDataSource everyOrganisation;
    private final HorizonAlarms alarms;

    HorizonWatch(@DataSource("system") AgroalDataSource everyOrganisation, HorizonAlarms alarms) {
        this.everyOrganisation = everyOrganisation;
        this.alarms = alarms;
    }

    @Scheduled(every = "${rapport.path.watch-interval:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws SQLException {
        for (long organisation : organisations()) {
            try {
                CurrentCaller.runAs(Caller.system(organisation, "horizon-watch"), alarms::look);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "The horizon of %s could not be looked at now", new RecordId(organisation));
            }
        }
    }

    private List<Long> organisations() throws SQLException {
        List<Long> found = new ArrayList<>();
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(WITH_PATHS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
