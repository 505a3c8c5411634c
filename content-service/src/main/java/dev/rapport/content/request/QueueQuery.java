package dev.rapport.content.request;

import dev.rapport.content.request.QueueView.Entry;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders what waits, in the database. Works inside the caller's transaction. */
@ApplicationScoped
class QueueQuery {
    private static final String WAITING =
            " from content_request r where r.org_id = ? and r.status collate \"C\" = any(?) and r.received_at is not"
                    + " null and not r.is_deleted";

    /** Binds: codes and values of the stages, organisation, the statuses that wait, how many. */
    private static final String FRONT = """
        with value as (select * from unnest(?::text[], ?::int[]) as v (stage, worth)),
        waiting as (
          select r.*, (select count(distinct b.seller_id) from request_beneficiary b
                       where b.org_id = r.org_id and b.content_request_id = r.id and not b.is_deleted) as sellers,
                 (select count(distinct b.opportunity_id) from request_beneficiary b
                  where b.org_id = r.org_id and b.content_request_id = r.id and not b.is_deleted) as deals
        """ + WAITING + """
        )
        select r.id, r.name, r.status, r.stage, r.sellers, r.deals, value.worth, r.received_at,
               o.by_id, d.name, o.reason, r.overridden_at
        from waiting r join value on value.stage = r.stage collate "C"
        left join lateral (
          select by_id, reason from content_request_override o
          where o.org_id = r.org_id and o.content_request_id = r.id order by number desc limit 1) o
          on r.overridden_at is not null
        left join directory_user d on d.org_id = r.org_id and d.id = o.by_id
        order by r.overridden_at nulls last, (r.sellers + r.deals) * value.worth desc, r.received_at, r.id
        limit ?\
        """;

    private static final String COUNT = "select count(*)" + WAITING;

    private final AgroalDataSource database;
    private final Tenant tenant;

    QueueQuery(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    List<Entry> front(int limit, Instant now) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FRONT)) {
            statement.setArray(
                    1, connection.createArrayOf("text", CycleStage.codes().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int",
                            Arrays.stream(CycleStage.values())
                                    .map(StageValue::of)
                                    .toArray()));
            statement.setLong(3, tenant.orgId());
            statement.setArray(4, waitingStatuses(connection));
            statement.setInt(5, limit);
            try (var rows = statement.executeQuery()) {
                List<Entry> front = new ArrayList<>();
                while (rows.next()) {
                    front.add(entry(front.size() + 1, rows, now));
                }
                return front;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue could not be read", e);
        }
    }

    long waiting() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, tenant.orgId());
            statement.setArray(2, waitingStatuses(connection));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the queue could not be counted", e);
        }
    }

    private static java.sql.Array waitingStatuses(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "text",
                Arrays.stream(RequestStatus.values())
                        .filter(RequestStatus::awaitsWork)
                        .map(Enum::name)
                        .toArray());
    }

    private static Entry entry(int position, ResultSet row, Instant now) throws SQLException {
        int sellers = row.getInt(5);
        int deals = row.getInt(6);
        int worth = row.getInt(7);
        Instant received = row.getObject(8, OffsetDateTime.class).toInstant();
        return new Entry(
                position,
                new RecordId(row.getLong(1)),
                row.getString(2),
                RequestStatus.valueOf(row.getString(3)),
                CycleStage.valueOf(row.getString(4)),
                sellers,
                deals,
                worth,
                (sellers + deals) * worth,
                received,
                Duration.between(received, now).toDays(),
                override(row));
    }

    private static @Nullable OverrideView override(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(12, OffsetDateTime.class);
        return at == null
                ? null
                : new OverrideView(
                        new RecordId(row.getLong(9)), row.getString(10), row.getString(11), true, at.toInstant());
    }
}
