package dev.rapport.feedback.advice;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes silence for an answer once advice's day has passed, in all organisations.
 *
 * <p>Several replicas may look at once: each advice is locked and looked at again before it changes.
 */
@ApplicationScoped
class AdviceCalendar {
    private static final Logger LOG = Logger.getLogger(AdviceCalendar.class);
    private static final String OVERDUE = "select org_id, id from advice where status = 'GIVEN' and not is_deleted"
            + " and decide_by < ? order by decide_by limit ?";

    private final AgroalDataSource everyOrganisation;
    private final AdviceDesk desk;
    private final AdviceConfig config;
    private final Clock clock;

    AdviceCalendar(
            @DataSource("system") AgroalDataSource everyOrganisation,
            AdviceDesk desk,
            AdviceConfig config,
            Clock clock) {
        this.everyOrganisation = everyOrganisation;
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    private record Overdue(long orgId, RecordId advice) {}

    @Scheduled(every = "${rapport.advice.check-interval:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        for (Overdue overdue : find()) {
            try {
                CurrentCaller.runAs(
                        Caller.system(overdue.orgId(), "advice-calendar"), () -> desk.expireIfStill(overdue.advice()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Advice %s could not become UNANSWERED and is tried again", overdue.advice());
            }
        }
    }

    private List<Overdue> find() throws SQLException {
        try (var connection = everyOrganisation.getConnection();
                var statement = connection.prepareStatement(OVERDUE)) {
            statement.setObject(1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setInt(2, config.batchSize());
            try (var rows = statement.executeQuery()) {
                List<Overdue> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Overdue(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return found;
            }
        }
    }
}
