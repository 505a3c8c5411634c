package dev.rapport.content.request;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who put which request first, and why; only grows. Works inside the caller's transaction, under the request's lock. */
@ApplicationScoped
class OverrideLog {
    private static final String NOTE = """
        insert into content_request_override (org_id, content_request_id, number, by_id, reason, is_first, at)
        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from content_request_override
        where org_id = ? and content_request_id = ?\
        """;

    private static final String READ = """
        select o.by_id, d.name, o.reason, o.is_first, o.at from content_request_override o
        left join directory_user d on d.org_id = o.org_id and d.id = o.by_id
        where o.org_id = ? and o.content_request_id = ? order by o.number desc limit 200\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    OverrideLog(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @param reason null where the request is put back into its place */
    void note(RecordId request, RecordId by, @Nullable String reason, Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOTE)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, request.value());
            statement.setLong(3, by.value());
            statement.setString(4, reason);
            statement.setBoolean(5, reason != null);
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            statement.setLong(7, tenant.orgId());
            statement.setLong(8, request.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an override could not be noted", e);
        }
    }

    /** The latest first, at most 200. */
    List<OverrideView> of(RecordId request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, request.value());
            try (var rows = statement.executeQuery()) {
                List<OverrideView> overrides = new ArrayList<>();
                while (rows.next()) {
                    overrides.add(new OverrideView(
                            new RecordId(rows.getLong(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getBoolean(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return overrides;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("overrides could not be read", e);
        }
    }
}
