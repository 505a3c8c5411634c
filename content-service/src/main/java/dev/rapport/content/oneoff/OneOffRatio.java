package dev.rapport.content.oneoff;

import dev.rapport.platform.metric.FollowUp;
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
import java.util.List;

/** How much of what is made is for one account only, by name or in fact. */
@ApplicationScoped
class OneOffRatio implements Metric {
    private static final String BY_KIND = "kind";

    /**
     * Assets for the market that were published but cannot be judged are left out. Binds: the moment of asking,
     * organisation, the window.
     */
    private static final String COUNTS = """
        select count(*) filter (where by_name), count(*) filter (where in_fact and accounts = 1),
               count(*) filter (where in_fact and accounts = 0), count(*) filter (where not too_young),
               count(*) filter (where too_young)
        from (
          select a.scope = 'ACCOUNT' and exists (
                   select from directory_user d
                   where d.org_id = a.org_id and d.id = a.created_by_id and d.function = 'MARKETING') as by_name,
                 a.scope = 'MARKET' and verdict.judged and market.accounts <= 1 as in_fact,
                 a.scope = 'MARKET' and a.published_at is not null and not verdict.judged as too_young,
                 market.accounts
          from content_asset a
        """ + MarketUse.OF_ASSET + """
        where a.org_id = ? and a.created_date >= ? and a.created_date < ? and not a.is_deleted) made\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    OneOffRatio(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** What of the window's assets is which. */
    private record Counts(long byName, long oneAccount, long unused, long all, long tooYoung) {
        Proportion share(long some) {
            return new Proportion(some, all);
        }
    }

    @Override
    public MetricDefinition definition() {
        return new MetricDefinition(
                "one-off-ratio",
                "One-off ratio",
                "(assets of scope ACCOUNT created by marketing + assets of scope MARKET used for at most one account"
                        + " in the last 180 days in which they were published) / assets created in the window, without"
                        + " those of scope MARKET that were not published for 180 days yet, or never were for as long"
                        + " (followUp.immature); the account of a use is the lead's company, else the opportunity, else"
                        + " the lead, else the seller; by kind: account-scope, one-account, unused",
                1,
                "marketing",
                List.of(BY_KIND));
    }

    @Override
    public MetricValue answer(MetricQuestion asked) {
        Counts counts = count(asked);
        Proportion whole = counts.share(counts.byName() + counts.oneAccount() + counts.unused());
        FollowUp followUp = new FollowUp((int) MarketUse.STRETCH.toDays(), counts.tooYoung(), null);
        return new MetricValue(whole, BY_KIND.equals(asked.by()) ? kinds(counts) : null, followUp);
    }

    private static List<Group> kinds(Counts counts) {
        return List.of(
                new Group("account-scope", counts.share(counts.byName())),
                new Group("one-account", counts.share(counts.oneAccount())),
                new Group("unused", counts.share(counts.unused())));
    }

    private Counts count(MetricQuestion asked) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            statement.setObject(1, asked.asOf().atOffset(ZoneOffset.UTC));
            statement.setLong(2, tenant.orgId());
            statement.setObject(3, asked.from().atOffset(ZoneOffset.UTC));
            statement.setObject(4, asked.to().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("one-offs could not be counted", e);
        }
    }
}
