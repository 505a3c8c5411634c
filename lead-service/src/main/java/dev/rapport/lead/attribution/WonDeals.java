package dev.rapport.lead.attribution;

import dev.rapport.platform.metric.MetricWindow;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deals that were won in a window with all touches of the people in them, one deal at a time. A person in a deal
 * is a contact with a role in it, and every lead that has become this contact.
 */
@ApplicationScoped
class WonDeals {
    private static final int FETCH_SIZE = 1_000;

    /**
     * Binds: the organisation, the window, the look-back in seconds. Each deal is looked up by itself: behind row-level
     * security the planner takes any number of deals for one, and joins whole sets again for each.
     */
    private static final String TOUCHES = """
            with won as (
              select org_id, id, round(amount * 100)::bigint as cents, created_date as opened,
                     (close_date + 1)::timestamp at time zone 'UTC' as closed
              from opportunity
              where org_id = ? and is_won and not is_deleted and amount <> 0
                and close_date >= ? and close_date < ?)
            select won.id, won.cents, won.opened, coalesce(known.since, won.opened), met.occurred_at, met.campaign_id
            from won cross join lateral (
                select min(least(c.created_date, l.created_date)) as since
                from opportunity_contact_role role
                  join contact c on c.org_id = role.org_id and c.id = role.contact_id
                  left join lead l on l.org_id = c.org_id and l.converted_contact_id = c.id
                where role.org_id = won.org_id and role.opportunity_id = won.id and not role.is_deleted) known
              left join lateral (
                select t.id, t.occurred_at, t.campaign_id
                from opportunity_contact_role role
                  join touch t on t.org_id = role.org_id and t.contact_id = role.contact_id and not t.is_deleted
                where role.org_id = won.org_id and role.opportunity_id = won.id and not role.is_deleted
                union
                select t.id, t.occurred_at, t.campaign_id
                from opportunity_contact_role role
                  join lead l on l.org_id = role.org_id and l.converted_contact_id = role.contact_id
                  join touch t on t.org_id = l.org_id and t.lead_id = l.id and not t.is_deleted
                where role.org_id = won.org_id and role.opportunity_id = won.id and not role.is_deleted) met
              on met.occurred_at < won.closed and met.occurred_at >= won.closed - make_interval(secs => ?)
            order by won.id, met.occurred_at, met.id""";

    private final AgroalDataSource database;
    private final Tenant tenant;

    WonDeals(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Works inside the caller's transaction. */
    void read(MetricWindow window, Duration lookBack, Consumer<WonDeal> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TOUCHES)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setLong(1, tenant.orgId());
            statement.setObject(2, firstDay(window.from()));
            statement.setObject(3, firstDay(window.to()));
            statement.setDouble(4, (double) lookBack.toSeconds());
            try (var rows = statement.executeQuery()) {
                read(rows, reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the deals that were won cannot be read", e);
        }
    }

    private static void read(ResultSet rows, Consumer<WonDeal> reader) throws SQLException {
        Collecting deal = null;
        while (rows.next()) {
            long id = rows.getLong(1);
            if (deal == null || deal.id != id) {
                if (deal != null) {
                    reader.accept(deal.whole());
                }
                deal = new Collecting(id, rows.getLong(2), instant(rows, 3), instant(rows, 4));
            }
            if (rows.getObject(5) != null) {
                deal.add(instant(rows, 5), rows.getObject(6, Long.class));
            }
        }
        if (deal != null) {
            reader.accept(deal.whole());
        }
    }

    /** The first day that begins at this moment or after it. */
    private static LocalDate firstDay(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(moment) ? day.plusDays(1) : day;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A deal whose touches are still being read. */
    private static final class Collecting {
        private final long id;
        private final long cents;
        private final Instant opened;
        private final Instant known;
        private final List<Instant> touches = new ArrayList<>();
        private final List<@Nullable Long> campaigns = new ArrayList<>();

        Collecting(long id, long cents, Instant opened, Instant known) {
            this.id = id;
            this.cents = cents;
            this.opened = opened;
            this.known = known;
        }

        void add(Instant at, @Nullable Long campaign) {
            touches.add(at);
            campaigns.add(campaign);
        }

        WonDeal whole() {
            return new WonDeal(cents, touches.isEmpty() ? null : new Journey(touches, known, opened), campaigns);
        }
    }
}
