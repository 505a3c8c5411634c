package dev.rapport.content.announcement;

import dev.rapport.content.request.SurvivalMedian.Time;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads how long each receipt took to be acknowledged, or has not been by now. Works inside the caller's transaction. */
@ApplicationScoped
class ReceiptTimes {
    private static final String RECEIPTS = """
        select a.id, a.name, coalesce(r.team, 'none'), r.acknowledged_at is not null,
               extract(epoch from coalesce(r.acknowledged_at, a.closed_at, ?) - a.published_at) / 86400.0
        from announcement a join announcement_receipt r on r.org_id = a.org_id and r.announcement_id = a.id
        where a.org_id = ? and not a.is_deleted and a.published_at >= ? and a.published_at < ?
        order by a.id\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;
    private final Clock clock;

    ReceiptTimes(AgroalDataSource database, Tenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param name the announcement's */
    record Receipt(long announcement, String name, String team, Time time) {}

    /** Those of announcements that were published in the window. */
    List<Receipt> of(MetricQuestion asked) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECEIPTS)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setLong(2, tenant.orgId());
            statement.setObject(3, asked.from().atOffset(ZoneOffset.UTC));
            statement.setObject(4, asked.to().atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                List<Receipt> receipts = new ArrayList<>();
                while (rows.next()) {
                    receipts.add(new Receipt(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            new Time(rows.getDouble(5), rows.getBoolean(4))));
                }
                return receipts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("receipts could not be read", e);
        }
    }
}
