package dev.rapport.content.announcement;

import dev.rapport.platform.metric.Metric;
import dev.rapport.platform.metric.MetricDefinition;
import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.MetricValue;
import dev.rapport.platform.metric.MetricValue.Group;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How much of what is announced is heard. */
@ApplicationScoped
class AnnouncementReach implements Metric {
    private static final String BY_TEAM = "team";
    private static final String BY_ANNOUNCEMENT = "announcement";
    private static final String RECEIPTS = """
             from announcement a join announcement_receipt r on r.org_id = a.org_id and r.announcement_id = a.id
            where a.org_id = ? and not a.is_deleted and a.published_at >= ? and a.published_at < ?\s""";
    private static final String COUNTS = ", count(r.acknowledged_at), count(*)";
    private static final String WHOLE = "select 'all'" + COUNTS + RECEIPTS;
    private static final String PER_TEAM =
            "select coalesce(r.team, 'none')" + COUNTS + RECEIPTS + "group by 1 order by 3 desc, 1";
    private static final String PER_ANNOUNCEMENT =
            "select a.name" + COUNTS + RECEIPTS + "group by a.id, a.name order by a.id";

    private final AgroalDataSource database;
    private final Tenant tenant;

    AnnouncementReach(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "announcement-reach",
                "Announcement reach",
                "acknowledgements / users whom announcements of the window were published to; by team: the users' teams"
                        + " then; by announcement: each of them",
                1,
                "marketing",
                List.of(BY_TEAM, BY_ANNOUNCEMENT));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Proportion whole = shares(WHOLE, asked).getFirst().share();
        return switch (asked.by()) {
            case BY_TEAM -> new MetricValue(whole, shares(PER_TEAM, asked));
            case BY_ANNOUNCEMENT -> new MetricValue(whole, shares(PER_ANNOUNCEMENT, asked));
            case null, default -> MetricValue.of(whole);
        };
    }

    private List<Group> shares(String sql, MetricQuestion asked) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, asked.from().atOffset(ZoneOffset.UTC));
            statement.setObject(3, asked.to().atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                List<Group> groups = new ArrayList<>();
                while (rows.next()) {
                    groups.add(new Group(rows.getString(1), new Proportion(rows.getLong(2), rows.getLong(3))));
                }
                return groups;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reach cannot be counted", e);
        }
    }
}
