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
import java.time.LocalDate;
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
     * as well, and they would pass for unexposed. Binds: the main line in its order, organisation, organisation, from, from, to.
     */
    private static final String READ = """
            with line as (
              select stage, position from unnest(?::text[]) with ordinality as ordered (stage, position)),
            stamp as (
              select s.org_id, s.lead_id, s.stage, line.position, s.entered_at, s.implied,
                     min(s.entered_at) filter (where line.position is not null) over (
                       partition by s.lead_id order by line.position desc nulls last
                       rows between unbounded preceding and 1 preceding) as reached_at,
                     array_agg(s.entered_at) filter (where line.position is null) over (
                       partition by s.lead_id) as aside
              from known_lead_stage s left join line on line.stage = s.stage
              where s.org_id = ?),
            used as (
              select lead_id, array_agg(content_asset_id) as assets, array_agg(used_at) as times
              from content_use
              where org_id = ? and lead_id is not null and counts and not is_deleted and used_at >= ?
              group by lead_id)
            select s.lead_id, s.stage, lower(coalesce(k.industry, '') collate pg_c_utf8) as segment,
                   lower(coalesce(k.lead_source, '') collate pg_c_utf8) as source,
                   date_trunc('month', s.entered_at at time zone 'UTC')::date as month, s.entered_at, s.reached_at,
                   case when s.aside is null then s.reached_at
                     else least(s.reached_at, (select min(at) from unnest(s.aside) as at where at >= s.entered_at))
                   end as left_at,
                   used.assets, used.times
            from stamp s
            join known_lead k on k.org_id = s.org_id and k.lead_id = s.lead_id
            left join used on used.lead_id = s.lead_id
            where s.position is not null and s.entered_at >= ? and s.entered_at < ?
              and not s.implied and not k.is_erased and k.master_id is null
            order by s.position, segment, source, month, s.lead_id""";

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
            statement.setLong(3, tenant.orgId());
            statement.setObject(4, from.atOffset(ZoneOffset.UTC));
            statement.setObject(5, from.atOffset(ZoneOffset.UTC));
            statement.setObject(6, to.atOffset(ZoneOffset.UTC));
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
                YearMonth.from(row.getObject(5, LocalDate.class)));
        Instant entered = row.getObject(6, OffsetDateTime.class).toInstant();
        return new Stay(
                new RecordId(row.getLong(1)),
                stratum,
                entered,
                instant(row.getObject(8, OffsetDateTime.class)),
                instant(row.getObject(7, OffsetDateTime.class)),
                uses(row.getArray(9), row.getArray(10), entered));
    }

    /** What was used before the lead came into the stage belongs to another stay. */
    private static Map<RecordId, Instant> uses(@Nullable Array assets, @Nullable Array times, Instant entered)
            throws SQLException {
        if (assets == null || times == null) {
            return Map.of();
        }
        Map<RecordId, Instant> uses = new HashMap<>();
        Long[] ids = (Long[]) assets.getArray();
        Object[] moments = (Object[]) times.getArray();
        for (int i = 0; i < ids.length; i++) {
            Instant at = ((Timestamp) moments[i]).toInstant();
            if (!at.isBefore(entered)) {
                uses.merge(new RecordId(ids[i]), at, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return uses;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
