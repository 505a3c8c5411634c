package dev.rapport.content.worth;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the sellers other than its author who used an asset lately. Works inside the caller's transaction. */
@ApplicationScoped
public class RecentSellers {
    /** Uses longer ago say little about an asset of today. */
    public static final Duration LATELY = Duration.ofDays(180);

    private static final String COUNT = """
            select content_asset_id, count(distinct used_by_id) from content_use
            where org_id = :org and content_asset_id in :assets and counts and not is_deleted and used_at >= :lately
            group by content_asset_id""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final Clock clock;

    RecentSellers(EntityManager entities, Tenant tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Assets that nobody used are not among them. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    public Map<RecordId, Long> of(Collection<RecordId> assets) {
        if (assets.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery(COUNT, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("assets", assets.stream().map(RecordId::value).toList())
                .setParameter("lately", clock.instant().minus(LATELY))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> new RecordId(row.get(0, Long.class)), row -> row.get(1, Long.class)));
    }
}
