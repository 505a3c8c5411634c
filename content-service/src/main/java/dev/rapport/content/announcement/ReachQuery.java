package dev.rapport.content.announcement;

import dev.rapport.content.announcement.ReachView.Reach;
import dev.rapport.content.announcement.ReachView.TeamReach;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts receipts, by team and as a whole. */
@ApplicationScoped
class ReachQuery {
    /** The moment at which half have acknowledged is the acknowledgement of number (audience + 1) / 2. */
    private static final String COUNTS = """
            with receipt as (
              select team, acknowledged_at,
                     row_number() over (partition by team order by acknowledged_at nulls last) as nth,
                     count(*) over (partition by team) as members,
                     row_number() over (order by acknowledged_at nulls last) as nth_of_all,
                     count(*) over () as everybody
              from announcement_receipt where org_id = ? and announcement_id = ? and not is_deleted)
            select grouping(team), team, count(acknowledged_at), count(*),
                   case grouping(team)
                     when 1 then max(acknowledged_at) filter (where nth_of_all = (everybody + 1) / 2)
                     else max(acknowledged_at) filter (where nth = (members + 1) / 2) end
            from receipt group by grouping sets ((), (team)) order by 1 desc, team nulls last""";

    private final AnnouncementRepository announcements;
    private final AgroalDataSource database;
    private final Tenant tenant;

    ReachQuery(AnnouncementRepository announcements, AgroalDataSource database, Tenant tenant) {
        this.announcements = announcements;
        this.database = database;
        this.tenant = tenant;
    }

    @Transactional
    ReachView of(RecordId id) {
        announcements.require(id);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            statement.setLong(1, tenant.orgId());
            statement.setLong(2, id.value());
            try (var rows = statement.executeQuery()) {
                Reach whole = new Reach(new Proportion(0, 0), null);
                List<TeamReach> teams = new ArrayList<>();
                while (rows.next()) {
                    if (rows.getInt(1) == 1) {
                        whole = reach(rows);
                    } else {
                        teams.add(new TeamReach(rows.getString(2), reach(rows)));
                    }
                }
                return new ReachView(id, whole, teams);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reach cannot be counted", e);
        }
    }

    private static Reach reach(ResultSet row) throws SQLException {
        return new Reach(new Proportion(row.getLong(3), row.getLong(4)), instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime half = row.getObject(5, OffsetDateTime.class);
        return half == null ? null : half.toInstant();
    }
}
