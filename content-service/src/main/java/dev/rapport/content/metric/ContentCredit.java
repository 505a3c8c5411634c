package dev.rapport.content.metric;

import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares won amounts out among the assets that were used before. A deal's assets get even parts of it, and the cents that
 * are left go one by one to the first of them by id, which for even parts is the method of the largest remainder (A.
 * Hamilton, 1792): all have lost the same.
 */
@ApplicationScoped
class ContentCredit {
    private static final String CELLS = """
            with recursive won as (
                select opportunity_id, cast(round(amount * 100) as bigint) as cents, at
                from known_deal
                where org_id = :org and outcome = 'WON' and amount > 0 and at >= :from and at < :to
            ), person as (
                select w.opportunity_id, l.lead_id
                from won w join known_lead l on l.org_id = :org and l.opportunity_id = w.opportunity_id
                union
                select p.opportunity_id, l.lead_id
                from person p join known_lead l on l.org_id = :org and l.master_id = p.lead_id
            ), used as (
                select w.opportunity_id, u.content_asset_id
                from won w join content_use u on u.org_id = :org and u.opportunity_id = w.opportunity_id
                where u.counts and not u.is_deleted and u.used_at < w.at and u.used_at >= w.at - interval '365 days'
                union
                select w.opportunity_id, u.content_asset_id
                from won w join person p on p.opportunity_id = w.opportunity_id
                join content_use u on u.org_id = :org and u.lead_id = p.lead_id
                where u.counts and not u.is_deleted and u.used_at < w.at and u.used_at >= w.at - interval '365 days'
            ), part as (
                select u.opportunity_id, u.content_asset_id, w.cents, count(*) over deal as parts,
                       row_number() over (deal order by u.content_asset_id rows between unbounded preceding
                                          and unbounded following) as place
                from used u join won w on w.opportunity_id = u.opportunity_id
                window deal as (partition by u.opportunity_id)
            ), credit as (
                select content_asset_id, sum(cents / parts + case when place <= cents % parts then 1 else 0 end) as cents
                from part group by content_asset_id
            )
            select a.type, a.scope, a.production_cost is not null as stated,
                   cast(coalesce(sum(c.cents), 0) as bigint) as credit,
                   cast(coalesce(round(sum(a.production_cost) * 100), 0) as bigint) as cost
            from content_asset a left join credit c on c.content_asset_id = a.id
            where a.org_id = :org
              and (c.cents is not null
                   or not a.is_deleted and a.published_at < :to and coalesce(a.withdrawn_at, :to) > :from)
            group by 1, 2, 3
            union all
            select null, null, false, cast(coalesce(sum(w.cents), 0) as bigint), 0
            from won w where not exists (select from used u where u.opportunity_id = w.opportunity_id)""";

    private final EntityManager entities;
    private final Tenant tenant;

    ContentCredit(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * Assets that have everything in common that the metric asks for.
     *
     * @param type null for what was won without any asset
     * @param stated whether it is known what they have cost
     * @param credit cents of won deals
     * @param cost cents; 0 where it is not known
     */
    record Cell(@Nullable String type, @Nullable String scope, boolean stated, long credit, long cost) {
        boolean isOfAssets() {
            return type != null;
        }
    }

    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    List<Cell> cells(MetricQuestion question) {
        List<Tuple> rows = entities.createNativeQuery(CELLS, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("from", question.from())
                .setParameter("to", question.to())
                .getResultList();
        return rows.stream()
                .map(row -> new Cell(
                        row.get("type", String.class),
                        row.get("scope", String.class),
                        row.get("stated", Boolean.class),
                        row.get("credit", Number.class).longValue(),
                        row.get("cost", Number.class).longValue()))
                .toList();
    }
}
