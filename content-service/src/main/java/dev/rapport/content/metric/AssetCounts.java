package dev.rapport.content.metric;

import dev.rapport.platform.metric.MetricQuestion;
import dev.rapport.platform.metric.Proportion;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts assets and sellers in the database; what comes back does not grow with the number of assets. */
@ApplicationScoped
class AssetCounts {
    private static final String CELLS = """
            with available as (
                select a.type, a.scope, a.stages,
                       (select count(distinct u.used_by_id) from content_use u
                        where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts and not u.is_deleted
                          and u.used_at >= :from and u.used_at < :to) as sellers
                from content_asset a
                where a.org_id = :org and not a.is_deleted and a.published_at is not null
                  and least(coalesce(a.withdrawn_at, :to), :to) - greatest(a.published_at, :from) >= interval '30 days'
            )
            select type, scope, stages, least(sellers, 3) as sellers, count(*) as assets
            from available group by 1, 2, 3, 4""";

    private static final String SELLERS = """
            select count(*) filter (where exists (
                       select from content_use u
                       where u.org_id = d.org_id and u.used_by_id = d.id and u.counts and not u.is_deleted
                         and u.used_at >= :from and u.used_at < :to)) as users,
                   count(*) as sellers
            from directory_user d where d.org_id = :org and d.active and d.function = 'SALES'""";

    private final EntityManager entities;
    private final Tenant tenant;

    AssetCounts(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * Assets that have everything in common that the metric asks for.
     *
     * @param stages codes of the cycle they are made for
     * @param sellers how many sellers used each of them, 3 standing for more
     * @param assets how many assets these are
     */
    record Cell(String type, String scope, List<String> stages, int sellers, long assets) {
        Cell {
            stages = List.copyOf(stages);
        }

        boolean isUsed() {
            return sellers > 0;
        }
    }

    List<Cell> cells(MetricQuestion question) {
        return query(CELLS, question).stream()
                .map(row -> new Cell(
                        row.get("type", String.class),
                        row.get("scope", String.class),
                        stages(row.get("stages", String.class)),
                        row.get("sellers", Number.class).intValue(),
                        row.get("assets", Number.class).longValue()))
                .toList();
    }

    /** Active sellers who used anything, of all active sellers. */
    Proportion sellers(MetricQuestion question) {
        Tuple row = query(SELLERS, question).getFirst();
        return new Proportion(
                row.get("users", Number.class).longValue(),
                row.get("sellers", Number.class).longValue());
    }

    /** What lies after the moment of asking has not been available yet. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    private List<Tuple> query(String sql, MetricQuestion question) {
        Instant to = question.to().isBefore(question.asOf()) ? question.to() : question.asOf();
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("from", question.from())
                .setParameter("to", to)
                .getResultList();
    }

    private static List<String> stages(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(";", -1));
    }
}
