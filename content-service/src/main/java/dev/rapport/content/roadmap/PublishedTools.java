package dev.rapport.content.roadmap;

import dev.rapport.content.asset.AssetType;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the published assets of every stage, with what tells how good they are, in one query. */
@ApplicationScoped
class PublishedTools {
    /** Uses longer ago say little about an asset of today. */
    static final Duration LATELY = Duration.ofDays(180);

    private static final String QUERY = """
            select s.stage, a.id, a.name, a.type, a.latest_version_id, a.published_at,
                   (select count(distinct u.used_by_id) from content_use u
                    where u.org_id = a.org_id and u.content_asset_id = a.id and u.counts and not u.is_deleted
                      and u.used_at >= :lately) as sellers,
                   coalesce(a.review_by < :now, false) as overdue
            from content_asset a cross join lateral string_to_table(a.stages, ';') as s (stage)
            where a.org_id = :org and a.status = 'PUBLISHED' and not a.is_deleted
              and a.scope <> 'ACCOUNT' and (a.expire_at is null or a.expire_at > :now)""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final Clock clock;

    PublishedTools(EntityManager entities, Tenant tenant, Clock clock) {
        this.entities = entities;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The tools of each stage that has any, the best first. */
    @SuppressWarnings("unchecked") // JPA's native queries are not typed
    Map<CycleStage, List<PublishedTool>> byStage() {
        Instant now = clock.instant();
        List<Tuple> rows = entities.createNativeQuery(QUERY, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("now", now)
                .setParameter("lately", now.minus(LATELY))
                .getResultList();
        return rows.stream()
                .map(PublishedTools::tool)
                .flatMap(Optional::stream)
                .sorted(PublishedTool.BEST_FIRST)
                .collect(Collectors.groupingBy(PublishedTool::stage));
    }

    private static Optional<PublishedTool> tool(Tuple row) {
        return CycleStage.find(row.get("stage", String.class))
                .map(stage -> new PublishedTool(
                        stage,
                        new RecordId(row.get("id", Long.class)),
                        row.get("name", String.class),
                        AssetType.valueOf(row.get("type", String.class)),
                        version(row.get("latest_version_id", Long.class)),
                        row.get("published_at", Instant.class),
                        Math.toIntExact(row.get("sellers", Long.class)),
                        row.get("overdue", Boolean.class)));
    }

    private static @Nullable RecordId version(@Nullable Long stored) {
        return stored == null ? null : new RecordId(stored);
    }
}
