package dev.rapport.platform.record;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what changed within a window.
 *
 * <p>It covers the time up to the oldest write that is still under way, and not what was asked for beyond that: such a
 * write may commit with a stamp that has passed, and a reader who goes on from {@code latestDateCovered} would miss it.
 */
@ApplicationScoped
class ChangedIds {
    private final AgroalDataSource database;
    private final Tenant tenant;
    private final RecordsConfig config;
    private final Modstamps modstamps;

    ChangedIds(AgroalDataSource database, Tenant tenant, RecordsConfig config, Modstamps modstamps) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
        this.modstamps = modstamps;
    }

    /** One change and when it was. */
    record Stamped(RecordId id, Instant at) {}

    /** The changes, in order of ids, and up to when there are no others. */
    record Found(List<Stamped> changes, Instant covered) {}

    @Transactional
    Found updated(ObjectType type, ChangeWindow window) {
        return find(type, window, "not is_deleted");
    }

    @Transactional
    Found deleted(ObjectType type, ChangeWindow window) {
        return find(type, window, "is_deleted");
    }

    private Found find(ObjectType type, ChangeWindow window, String which) {
        String sql = "select id, system_modstamp from \"" + type.table() + "\" where org_id = ? and " + which
                + " and system_modstamp >= ? and system_modstamp < ? order by id limit ?";
        List<Stamped> changes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            Instant settled = modstamps.settled();
            Instant covered = settled.isBefore(window.end()) ? settled : window.end();
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, window.start().atOffset(ZoneOffset.UTC));
            statement.setObject(3, covered.atOffset(ZoneOffset.UTC));
            statement.setInt(4, config.windowIds() + 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    changes.add(new Stamped(
                            new RecordId(row.getLong(1)),
                            row.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            demandFew(changes.size());
            return new Found(changes, covered);
        } catch (SQLException e) {
            throw new IllegalStateException("finding changes of " + type.name() + " failed", e);
        }
    }

    private void demandFew(int found) {
        if (found > config.windowIds()) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "More than " + config.windowIds() + " records changed in this window: ask for a shorter one.");
        }
    }
}
