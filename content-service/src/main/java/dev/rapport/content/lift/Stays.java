package dev.rapport.content.lift;

import dev.rapport.content.lift.Stay.Stratum;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads who was how long in which stage, one stratum at a time. Works inside the caller's transaction. */
@ApplicationScoped
class Stays {
    private static final int FETCH = 1_000;

    /**
     * Left out are stages that were skipped, leads that live on in another, and those that were erased: their uses were erased
     * as well, and they would pass for unexposed. Binds: the main line in its order, organisation, from, to.
     */
    private static final String READ = """
            with line as materialized (
              select stage, position from unnest(?::text[]) with ordinality as ordered (stage, position)),
            stay as (
              select s.org_id, s.lead_id, s.stage, line.position, s.entered_at,
                     lower(coalesce(k.industry, '') collate pg_c_utf8) as segment,
                     lower(coalesce(k.lead_source, '') collate pg_c_utf8) as source,
                     to_char(s.entered_at at time zone 'UTC', 'YYYY-MM') as month
              from known_lead_stage s
              join known_lead k on k.org_id = s.org_id and k.lead_id = s.lead_id
              join line on line.stage = s.stage
              where s.org_id = ? and s.entered_at >= ? and s.entered_at < ?
                and not s.implied and not k.is_erased and k.master_id is null)
            select y.lead_id, y.stage, y.segment, y.source, y.month, y.entered_at, ahead.reached_at,
                   least(ahead.reached_at, aside.reached_at) as left_at, used.assets, used.times
            from stay y
            cross join lateral (
              select min(n.entered_at) as reached_at from known_lead_stage n join line on line.stage = n.stage
              where n.org_id = y.org_id and n.lead_id = y.lead_id and line.position > y.position) ahead
            cross join lateral (
              select min(n.entered_at) as reached_at from known_lead_stage n
              where n.org_id = y.org_id and n.lead_id = y.lead_id and n.entered_at >= y.entered_at
                and not exists (select from line where line.stage = n.stage)) aside
            cross join lateral (
              select array_agg(first.content_asset_id) as assets, array_agg(first.used_at) as times
              from (select u.content_asset_id, min(u.used_at) as used_at from content_use u
                    where u.org_id = y.org_id and u.lead_id = y.lead_id and u.lead_id is not null and u.counts
                      and not u.is_deleted and u.used_at >= y.entered_at
                    group by u.content_asset_id) first) used
            order by y.position, y.segment, y.source, y.month, y.lead_id""";

    private final AgroalDataSource database;
    private final Tenant tenant;

    Stays(AgroalDataSource database, Tenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @param each is given everybody of one stratum; what entered in the window, the end of which is exclusive */
    void read(Instant from, Instant to, Consumer<List<Stay>> each) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCH);
            statement.setArray(
                    1, connection.createArrayOf("text", CycleStage.codes().toArray()));
            statement.setLong(2, tenant.orgId());
            statement.setObject(3, from.atOffset(ZoneOffset.UTC));
            statement.setObject(4, to.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                List<Stay> stratum = new ArrayList<>();
                while (rows.next()) {
                    Stay stay = stay(rows);
                    if (!stratum.isEmpty() && !stratum.getFirst().stratum().equals(stay.stratum())) {
                        each.accept(List.copyOf(stratum));
                        stratum.clear();
                    }
                    stratum.add(stay);
                }
                each.accept(stratum);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("leads could not be compared", e);
        }
    }

    private static Stay stay(ResultSet row) throws SQLException {
        Stratum stratum = new Stratum(
                CycleStage.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                YearMonth.parse(row.getString(5)));
        return new Stay(
                new RecordId(row.getLong(1)),
                stratum,
                row.getObject(6, OffsetDateTime.class).toInstant(),
                instant(row.getObject(8, OffsetDateTime.class)),
                instant(row.getObject(7, OffsetDateTime.class)),
                uses(row.getArray(9), row.getArray(10)));
    }

    private static Map<RecordId, Instant> uses(@Nullable Array assets, @Nullable Array times) throws SQLException {
        Map<RecordId, Instant> uses = new HashMap<>();
        if (assets != null && times != null) {
            Long[] ids = (Long[]) assets.getArray();
            Object[] moments = (Object[]) times.getArray();
            for (int i = 0; i < ids.length; i++) {
                uses.put(new RecordId(ids[i]), ((Timestamp) moments[i]).toInstant());
            }
        }
        return uses;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
