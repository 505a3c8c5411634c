package dev.rapport.feedback.lead;

import static dev.rapport.platform.tenancy.RowBatch.Column.id;
import static dev.rapport.platform.tenancy.RowBatch.Column.text;
import static dev.rapport.platform.tenancy.RowBatch.Column.time;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.RowBatch;
import dev.rapport.platform.tenancy.RowBatch.Column;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the replica of leads. Each statement decides by time stamps in the database, so that neither the order of events
 * nor two consumers at once can make an older fact win. Joins the transaction.
 */
@ApplicationScoped
public class KnownLeads {
    private static final String TELL = """
            insert into known_lead as known (org_id, lead_id, name, company, email, told_at)
            select distinct on (lead_id) ?, lead_id, name, company, email, at
            from unnest(?, ?, ?, ?, ?) with ordinality as told (lead_id, name, company, email, at, nth)
            order by lead_id, at desc, nth desc
            on conflict (org_id, lead_id) do update
            set name = excluded.name, company = excluded.company, email = excluded.email, told_at = excluded.told_at
            where not known.is_erased and (known.told_at is null or known.told_at <= excluded.told_at)""";

    private static final List<Column<Told>> TOLD =
            List.of(id(Told::lead), text(Told::name), text(Told::company), text(Told::email), time(Told::at));

    /** The stage a lead is captured in has no time: whatever move is known came after it. */
    private static final String BEGIN = """
            insert into known_lead as known (org_id, lead_id, stage)
            select distinct on (lead_id) ?, lead_id, stage
            from unnest(?, ?) with ordinality as begun (lead_id, stage, nth)
            order by lead_id, nth
            on conflict (org_id, lead_id) do update set stage = excluded.stage
            where known.stage is null""";

    private static final List<Column<Begun>> BEGUN = List.of(id(Begun::lead), text(Begun::stage));

    /** Newest wins; a lead's own events arrive in order, so of two with one time stamp the later to arrive does. */
    private static final String PLACE = """
            insert into known_lead as known (org_id, lead_id, stage, stage_at)
            select distinct on (lead_id) ?, lead_id, stage, at
            from unnest(?, ?, ?) with ordinality as placed (lead_id, stage, at, nth)
            order by lead_id, at desc, nth desc
            on conflict (org_id, lead_id) do update set stage = excluded.stage, stage_at = excluded.stage_at
            where known.stage_at is null or known.stage_at <= excluded.stage_at""";

    private static final List<Column<Placed>> PLACED = List.of(id(Placed::lead), text(Placed::stage), time(Placed::at));

    private static final String CONVERT = """
            insert into known_lead as known (org_id, lead_id, is_converted) values (:org, :lead, true)
            on conflict (org_id, lead_id) do update set is_converted = true""";

    private static final String MERGE = """
            insert into known_lead as known (org_id, lead_id, master_id, merged_at)
            values (:org, :lead, cast(:master as bigint), :at)
            on conflict (org_id, lead_id) do update set master_id = excluded.master_id, merged_at = excluded.merged_at
            where known.merged_at is null or known.merged_at <= excluded.merged_at""";

    /** One that was never heard of is remembered as erased, too: what is told of it may be on its way. */
    private static final String ERASE = """
            insert into known_lead as known (org_id, lead_id, is_erased) values (:org, :lead, true)
            on conflict (org_id, lead_id) do update
            set name = null, company = null, email = null, is_erased = true""";

    private static final String FIND = """
            select name, company, email, stage, master_id from known_lead where org_id = :org and lead_id = :lead""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final RowBatch batch;

    KnownLeads(EntityManager entities, Tenant tenant, RowBatch batch) {
        this.entities = entities;
        this.tenant = tenant;
        this.batch = batch;
    }

    /** Who a lead is since then. */
    record Told(
            RecordId lead,
            String name,
            @Nullable String company,
            @Nullable String email,
            Instant at) {}

    /** In which stage a lead began. */
    record Begun(RecordId lead, String stage) {}

    /** In which stage a lead is since then. */
    record Placed(RecordId lead, String stage, Instant at) {}

    /** Learns who leads are, of whom nothing newer is known; erased ones stay nobody. */
    void tell(List<Told> all) {
        batch.execute(TELL, all, TOLD);
    }

    /** Learns where leads began, which is where they are unless a move is known. */
    void begin(List<Begun> all) {
        batch.execute(BEGIN, all, BEGUN);
    }

    /** Learns where leads are of whom nothing newer is known. */
    void place(List<Placed> all) {
        batch.execute(PLACE, all, PLACED);
    }

    void convert(RecordId lead) {
        about(CONVERT, lead).executeUpdate();
    }

    /** @param master in whom the lead lives on since then; null where it is itself again */
    void merge(RecordId lead, @Nullable RecordId master, Instant at) {
        about(MERGE, lead)
                .setParameter("master", master == null ? null : master.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Forgets who the lead is, for good. */
    public void erase(RecordId lead) {
        about(ERASE, lead).executeUpdate();
    }

    /** The lead with this id, if an event has told of it. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    public Optional<KnownLead> find(RecordId lead) {
        List<Tuple> found = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .getResultList();
        return found.stream().findFirst().map(row -> read(lead, row));
    }

    private static KnownLead read(RecordId lead, Tuple row) {
        Long master = row.get(4, Long.class);
        return new KnownLead(
                lead,
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                master == null ? null : new RecordId(master));
    }

    private Query about(String sql, RecordId lead) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value());
    }
}
