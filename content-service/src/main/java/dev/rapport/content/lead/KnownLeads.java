package dev.rapport.content.lead;

import static dev.rapport.platform.tenancy.RowBatch.Column.flag;
import static dev.rapport.platform.tenancy.RowBatch.Column.id;
import static dev.rapport.platform.tenancy.RowBatch.Column.text;
import static dev.rapport.platform.tenancy.RowBatch.Column.time;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.lead.KnownLead.Profile;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
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
 * nor two consumers at once can make an older fact win.
 */
@ApplicationScoped
public class KnownLeads {
    /** The stage a lead is captured in has no time: whatever move is known came after it. */
    private static final String BEGIN = """
            insert into known_lead as known (org_id, lead_id, stage)
            select distinct on (lead_id) ?, lead_id, stage
            from unnest(?, ?) with ordinality as begun (lead_id, stage, nth)
            order by lead_id, nth
            on conflict (org_id, lead_id) do update set stage = excluded.stage
            where known.stage is null""";

    private static final List<Column<Entered>> BEGUN = List.of(id(Entered::lead), text(Entered::stage));

    private static final String TELL = """
            insert into known_lead as known
                (org_id, lead_id, name, company, email, title, industry, lead_source, told_at)
            select distinct on (lead_id) ?, lead_id, name, company, email, title, industry, source, at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as told (lead_id, name, company, email, title, industry, source, at, nth)
            order by lead_id, at desc, nth desc
            on conflict (org_id, lead_id) do update
            set name = excluded.name, company = excluded.company, email = excluded.email, title = excluded.title,
                industry = excluded.industry, lead_source = excluded.lead_source, told_at = excluded.told_at
            where not known.is_erased and (known.told_at is null or known.told_at <= excluded.told_at)""";

    private static final List<Column<Told>> TOLD = List.of(
            id(Told::lead),
            text(Told::name),
            text(Told::company),
            text(Told::email),
            text(told -> told.about().title()),
            text(told -> told.about().industry()),
            text(told -> told.about().leadSource()),
            time(Told::at));

    private static final String CONVERT = """
            insert into known_lead as known (org_id, lead_id, is_converted, opportunity_id)
            values (:org, :lead, true, cast(:deal as bigint))
            on conflict (org_id, lead_id) do update
            set is_converted = true, opportunity_id = coalesce(excluded.opportunity_id, known.opportunity_id)""";

    private static final String MERGE = """
            insert into known_lead as known (org_id, lead_id, master_id, merged_at)
            values (:org, :lead, cast(:master as bigint), :at)
            on conflict (org_id, lead_id) do update set master_id = excluded.master_id, merged_at = excluded.merged_at
            where known.merged_at is null or known.merged_at <= excluded.merged_at""";

    /** One that was never heard of is remembered as erased, too: what is told of it may be on its way. */
    private static final String ERASE = """
            insert into known_lead as known (org_id, lead_id, is_erased) values (:org, :lead, true)
            on conflict (org_id, lead_id) do update
            set name = null, company = null, email = null, title = null, industry = null, lead_source = null,
                is_erased = true""";

    /** Newest wins; a lead's own events arrive in order, so of two with one time stamp the later to arrive does. */
    private static final String PLACE = """
            insert into known_lead as known (org_id, lead_id, stage, stage_at)
            select distinct on (lead_id) ?, lead_id, stage, at
            from unnest(?, ?, ?) with ordinality as placed (lead_id, stage, at, nth)
            order by lead_id, at desc, nth desc
            on conflict (org_id, lead_id) do update set stage = excluded.stage, stage_at = excluded.stage_at
            where known.stage_at is null or known.stage_at <= excluded.stage_at""";

    private static final List<Column<Entered>> PLACED =
            List.of(id(Entered::lead), text(Entered::stage), time(Entered::at));

    /** Earliest wins, and having been there outweighs having been implied. */
    private static final String ENTER = """
            insert into known_lead_stage as known (org_id, lead_id, stage, entered_at, implied)
            select ?, lead_id, stage, min(at), bool_and(implied)
            from unnest(?, ?, ?, ?) as entered (lead_id, stage, at, implied)
            group by lead_id, stage
            order by lead_id, stage
            on conflict (org_id, lead_id, stage) do update
            set entered_at = least(known.entered_at, excluded.entered_at),
                implied = known.implied and excluded.implied""";

    private static final List<Column<Entered>> ENTERED = List.of(
            id(Entered::lead),
            text(Entered::stage),
            time(Entered::at),
            flag(entered -> entered.entry().implied()));

    private static final String FIND = """
            select name, company, email, stage, master_id, title, industry, lead_source
            from known_lead where org_id = :org and lead_id = :lead""";

    private static final String ENTRIES = """
            select stage, entered_at, implied from known_lead_stage
            where org_id = :org and lead_id = :lead order by entered_at, stage""";

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
            Profile about,
            Instant at) {}

    /** That a lead has entered a stage. */
    record Entered(RecordId lead, Entry entry) {
        private String stage() {
            return entry.stage();
        }

        private Instant at() {
            return entry.at();
        }
    }

    /** Learns where leads began, which is where they are unless a move is known. */
    void begin(List<Entered> all) {
        batch.execute(BEGIN, all, BEGUN);
        enter(all);
    }

    /** Learns who leads are, of whom nothing newer is known; erased ones stay nobody. */
    void tell(List<Told> all) {
        batch.execute(TELL, all, TOLD);
    }

    /** @param deal what it has become as well, if anything */
    void convert(RecordId lead, @Nullable RecordId deal) {
        about(CONVERT, lead)
                .setParameter("deal", deal == null ? null : deal.value())
                .executeUpdate();
    }

    /** @param master in whom the lead lives on since then; null where it is itself again */
    void merge(RecordId lead, @Nullable RecordId master, Instant at) {
        about(MERGE, lead)
                .setParameter("master", master == null ? null : master.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Learns where leads are of whom nothing newer is known. */
    void place(List<Entered> all) {
        batch.execute(PLACE, all, PLACED);
        enter(all);
    }

    /** Forgets who the lead is, for good; the stages it has been in stay. */
    public void erase(RecordId lead) {
        about(ERASE, lead).executeUpdate();
    }

    void enter(List<Entered> all) {
        batch.execute(ENTER, all, ENTERED);
    }

    /** The lead with this id; NOT_FOUND if no event has told of it. */
    public KnownLead require(RecordId lead) {
        return find(lead)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND, "No lead with the id " + lead + " is known to content-service."));
    }

    /** The lead with this id, if an event has told of it. */
    public Optional<KnownLead> find(RecordId lead) {
        return query(FIND, lead).stream().findFirst().map(known -> read(lead, known));
    }

    private KnownLead read(RecordId lead, Tuple known) {
        List<Entry> entries = query(ENTRIES, lead).stream()
                .map(row -> new Entry(row.get(0, String.class), row.get(1, Instant.class), row.get(2, Boolean.class)))
                .toList();
        return new KnownLead(
                lead,
                known.get(0, String.class),
                known.get(1, String.class),
                known.get(2, String.class),
                new Profile(known.get(5, String.class), known.get(6, String.class), known.get(7, String.class)),
                known.get(3, String.class),
                reference(known.get(4, Long.class)),
                entries);
    }

    private static @Nullable RecordId reference(@Nullable Long stored) {
        return stored == null ? null : new RecordId(stored);
    }

    private Query about(String sql, RecordId lead) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value());
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<Tuple> query(String sql, RecordId lead) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .getResultList();
    }
}
