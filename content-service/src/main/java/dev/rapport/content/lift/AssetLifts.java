package dev.rapport.content.lift;

import dev.rapport.content.lift.Lifts.Cohort;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Keeps the lift of every asset, so that a roadmap need not wait for it. */
@ApplicationScoped
class AssetLifts {
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended('asset_lift', ?))";
    private static final String FORGET = "delete from asset_lift where org_id = ?";
    private static final String KEEP = """
            insert into asset_lift (org_id, content_asset_id, pairs, exposed_advanced, unexposed_advanced, unmatched,
                                    immature, computed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Lifts lifts;
    private final LiftConfig config;
    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Clock clock;

    AssetLifts(Lifts lifts, LiftConfig config, AgroalDataSource database, Tenant tenant, Clock clock) {
        this.lifts = lifts;
        this.config = config;
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Computes the organisation's anew; does nothing while another replica is at it. */
    @Transactional
    void refresh() {
        try (var connection = database.getConnection()) {
            if (lock(connection)) {
                Instant now = clock.instant();
                Cohort cohort = new Cohort(now.minus(config.window()), now, now, config.horizonDays());
                replace(connection, lifts.byAsset(cohort), now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("lifts could not be kept", e);
        }
    }

    private boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, tenant.orgId());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void replace(Connection connection, Map<RecordId, Tally> tallies, Instant at) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET);
                var keep = connection.prepareStatement(KEEP)) {
            forget.setLong(1, tenant.orgId());
            forget.executeUpdate();
            for (Map.Entry<RecordId, Tally> each : tallies.entrySet()) {
                bind(keep, each.getKey(), each.getValue());
                keep.setObject(8, at.atOffset(ZoneOffset.UTC));
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, RecordId asset, Tally tally) throws SQLException {
        statement.setLong(1, tenant.orgId());
        statement.setLong(2, asset.value());
        statement.setLong(3, tally.pairs());
        statement.setLong(4, tally.exposedAdvanced());
        statement.setLong(5, tally.unexposedAdvanced());
        statement.setLong(6, tally.unmatched());
        statement.setLong(7, tally.immature());
    }
}
