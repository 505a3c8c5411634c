package dev.rapport.content.request;

import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads how long requests took, or have waited so far. Works inside the caller's transaction. */
@ApplicationScoped
class RequestTimes {
    /** Binds: the moment of asking twice, organisation, the window. */
    private static final String TIMES = """
        select stage, done_at is not null, extract(epoch from coalesce(done_at, ?) - received_at)::float8 / 86400,
               extract(epoch from ? - received_at)::float8 / 86400
        from content_request where org_id = ? and received_at >= ? and received_at < ? and not is_deleted\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    RequestTimes(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * One request's.
     *
     * @param days until it was done, or until now
     * @param followedDays how long ago it was received
     */
    record Wait(String stage, boolean isDone, double days, double followedDays) {}

    List<Wait> of(MetricQuestion asked) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TIMES)) {
            statement.setObject(1, asked.asOf().atOffset(ZoneOffset.UTC));
            statement.setObject(2, asked.asOf().atOffset(ZoneOffset.UTC));
            statement.setLong(3, tenant.orgId());
            statement.setObject(4, asked.from().atOffset(ZoneOffset.UTC));
            statement.setObject(5, asked.to().atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                List<Wait> waits = new ArrayList<>();
                while (rows.next()) {
                    waits.add(new Wait(rows.getString(1), rows.getBoolean(2), rows.getDouble(3), rows.getDouble(4)));
                }
                return waits;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("requests could not be measured", e);
        }
    }
}
