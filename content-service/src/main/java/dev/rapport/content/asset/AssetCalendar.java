package dev.rapport.content.asset;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Publishes approved assets at their PublishAt, expires published ones at their ExpireAt, and asks for a review of both
 * at their ReviewBy, in every organisation.
 *
 * <p>What is due is asked of the database at every turn, so nothing is lost by a restart. Several replicas may do so at
 * once: each move locks the asset and looks again whether it is still due.
 */
@ApplicationScoped
class AssetCalendar {
    private static final Logger LOG = Logger.getLogger(AssetCalendar.class);

    /** An asset that lacks an answer stays approved until somebody gives it. */
    private static final String DUE_FOR_PUBLICATION = """
        with moment as (select ?::timestamptz as now)
        select org_id, id from content_asset, moment
        where status = 'APPROVED' and not is_deleted and publish_at <= now
          and proof is not null and personas is not null and outcome is not null
          and (expire_at is null or expire_at > now)
        order by publish_at limit ?\
        """;

    private static final String DUE_FOR_EXPIRY = """
        with moment as (select ?::timestamptz as now)
        select org_id, id from content_asset, moment
        where status = 'PUBLISHED' and not is_deleted and expire_at <= now
        order by expire_at limit ?\
        """;

    private static final String DUE_FOR_REVIEW = """
        with moment as (select ?::timestamptz as now)
        select org_id, id from content_asset, moment
        where status in ('APPROVED', 'PUBLISHED') and review_due_since is null and not is_deleted
          and review_by <= now
        order by review_by limit ?\
        """;

    private final AgroalDataSource database;
    private final ContentAssets assets;
    private final AssetConfig config;
    private final Clock clock;

    AssetCalendar(
            @DataSource("system") AgroalDataSource database, ContentAssets assets, AssetConfig config, Clock clock) {
        this.database = database;
        this.assets = assets;
        this.config = config;
        this.clock = clock;
    }

    private record Due(long orgId, RecordId id) {}

    @Scheduled(every = "${rapport.content.asset.calendar-interval:30S}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() throws SQLException {
        doAll(DUE_FOR_PUBLICATION, assets::publishIfDue, "published");
        doAll(DUE_FOR_EXPIRY, assets::expireIfDue, "expired");
        doAll(DUE_FOR_REVIEW, assets::askForReviewIfDue, "given to review");
    }

    private void doAll(String query, Consumer<RecordId> act, String done) throws SQLException {
        for (Due due : find(query)) {
            try {
                Caller calendar = Caller.system(due.orgId(), "asset-calendar");
                CurrentCaller.runAs(calendar, () -> act.accept(due.id()));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "asset %s could not be %s and will be tried again", due.id(), done);
            }
        }
    }

    private List<Due> find(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setInt(2, config.calendarBatch());
            try (var rows = statement.executeQuery()) {
                List<Due> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new Due(rows.getLong(1), new RecordId(rows.getLong(2))));
                }
                return due;
            }
        }
    }
}
