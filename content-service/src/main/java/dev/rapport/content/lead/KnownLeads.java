package dev.rapport.content.lead;

import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    private static final String CAPTURE = """
            insert into known_lead as known (org_id, lead_id, name, company, stage)
            values (:org, :lead, :name, :company, :stage)
            on conflict (org_id, lead_id) do update
            set name = case when not known.is_erased then excluded.name end,
                company = case when not known.is_erased then excluded.company end,
                stage = coalesce(known.stage, excluded.stage)""";

    /** One that was never heard of is remembered as erased, too: what is told of it may be on its way. */
    private static final String ERASE = """
            insert into known_lead as known (org_id, lead_id, is_erased) values (:org, :lead, true)
            on conflict (org_id, lead_id) do update set name = null, company = null, is_erased = true""";

    /** Newest wins; a lead's own events arrive in order, so of two with one time stamp the later to arrive does. */
    private static final String PLACE = """
            insert into known_lead as known (org_id, lead_id, stage, stage_at) values (:org, :lead, :stage, :at)
            on conflict (org_id, lead_id) do update set stage = excluded.stage, stage_at = excluded.stage_at
            where known.stage_at is null or known.stage_at <= excluded.stage_at""";

    /** Earliest wins, and having been there outweighs having been implied. */
    private static final String ENTER = """
            insert into known_lead_stage as known (org_id, lead_id, stage, entered_at, implied)
            values (:org, :lead, :stage, :at, :implied)
            on conflict (org_id, lead_id, stage) do update
            set entered_at = least(known.entered_at, excluded.entered_at),
                implied = known.implied and excluded.implied""";

    private static final String FIND = """
            select name, company, stage from known_lead where org_id = :org and lead_id = :lead""";

    private static final String ENTRIES = """
            select stage, entered_at, implied from known_lead_stage
            where org_id = :org and lead_id = :lead order by entered_at, stage""";

    private final EntityManager entities;
    private final Tenant tenant;

    KnownLeads(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    void capture(RecordId lead, String name, @Nullable String company, Entry first) {
        entities.createNativeQuery(CAPTURE)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .setParameter("name", name)
                .setParameter("company", company)
                .setParameter("stage", first.stage())
                .executeUpdate();
        enter(lead, first);
    }

    /** The lead is in this stage since then, if nothing newer is known. */
    void place(RecordId lead, String stage, Instant at) {
        entities.createNativeQuery(PLACE)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .setParameter("stage", stage)
                .setParameter("at", at)
                .executeUpdate();
        enter(lead, new Entry(stage, at, false));
    }

    /** Forgets who the lead is, for good; the stages it has been in stay. */
    public void erase(RecordId lead) {
        entities.createNativeQuery(ERASE)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .executeUpdate();
    }

    void enter(RecordId lead, Entry entry) {
        entities.createNativeQuery(ENTER)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .setParameter("stage", entry.stage())
                .setParameter("at", entry.at())
                .setParameter("implied", entry.implied())
                .executeUpdate();
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
                lead, known.get(0, String.class), known.get(1, String.class), known.get(2, String.class), entries);
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<Tuple> query(String sql, RecordId lead) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("lead", lead.value())
                .getResultList();
    }
}
