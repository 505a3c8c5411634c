package dev.rapport.content.derivation;

import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts what is derived and used, by type of the master. Works inside the caller's transaction. */
@ApplicationScoped
class DerivationCounts {
    /** Binds: organisation, end of the window. */
    private static final String DRIFT = """
        select a.type, count(*) filter (where d.status = 'STALE'), count(*)
        from derivation d join content_asset a on a.org_id = d.org_id and a.id = d.content_asset_id
        where d.org_id = ? and d.created_date < ? and d.status in ('ACTIVE', 'STALE') and not d.is_deleted
        group by a.type order by a.type\
        """;

    /** Binds: the window, organisation, the window. */
    private static final String USES = """
        select a.type, coalesce(sum(used.times), 0)::bigint, count(*)
        from content_asset a, lateral (
          select count(distinct (u.used_by_id, coalesce(u.opportunity_id, u.lead_id),
                                 (u.used_at at time zone 'UTC')::date)) as times
          from content_use u
          where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts and not u.is_deleted
            and u.used_at >= ? and u.used_at < ?) used
        where a.org_id = ? and not a.is_deleted and a.scope <> 'ACCOUNT' and a.published_at < ?
          and (a.withdrawn_at is null or a.withdrawn_at > ?)
        group by a.type order by a.type\
        """;

    private final AgroalDataSource database;
    private final Tenant tenant;

    DerivationCounts(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** What of one type of asset counts, and of how many. */
    record Count(String type, long counted, long all) {}

    /** Stale derivations of those that live. */
    List<Count> drift(MetricQuestion asked) {
        return counts(DRIFT, tenant.orgId(), end(asked));
    }

    /** Uses of the masters that were published in the window. */
    List<Count> uses(MetricQuestion asked) {
        Instant end = end(asked);
        return counts(USES, asked.from(), end, tenant.orgId(), end, asked.from());
    }

    /** What lies after the moment of asking has not happened yet. */
    private static Instant end(MetricQuestion asked) {
        return asked.to().isBefore(asked.asOf()) ? asked.to() : asked.asOf();
    }

    private List<Count> counts(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<Count> counts = new ArrayList<>();
                while (rows.next()) {
                    counts.add(new Count(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("derivations could not be counted", e);
        }
    }
}
