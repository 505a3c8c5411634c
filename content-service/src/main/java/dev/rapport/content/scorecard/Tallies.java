package dev.rapport.content.scorecard;

import dev.rapport.content.scorecard.ScorecardView.FeedbackPart;
import dev.rapport.content.scorecard.ScorecardView.UsePart;
import dev.rapport.content.worth.RecentSellers;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** Counts an asset's uses, and what became of the feedback about it. Works inside the caller's transaction. */
@ApplicationScoped
class Tallies {
    private static final String USES = """
            select count(*), count(distinct used_by_id), count(distinct lead_id), max(used_at) from content_use
            where org_id = :org and content_asset_id = :asset and counts and not is_deleted""";

    private static final String FEEDBACK = """
            select count(*), count(*) filter (where decision = 'ADOPT'), count(*) filter (where decision = 'DECLINE'),
                   count(*) filter (where decision = 'DEFER'), count(*) filter (where decision is null)
            from asset_feedback where org_id = :org and content_asset_id = :asset and merged_into_id is null""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final RecentSellers recentSellers;

    Tallies(EntityManager entities, Tenant tenant, RecentSellers recentSellers) {
        this.recentSellers = recentSellers;
        this.entities = entities;
        this.tenant = tenant;
    }

    UsePart uses(RecordId asset) {
        Tuple row = count(USES, asset);
        return new UsePart(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                recentSellers.of(List.of(asset)).getOrDefault(asset, 0L),
                row.get(3, Instant.class));
    }

    FeedbackPart feedback(RecordId asset) {
        Tuple row = count(FEEDBACK, asset);
        return new FeedbackPart(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Long.class));
    }

    private Tuple count(String sql, RecordId asset) {
        return (Tuple) entities.createNativeQuery(sql, Tuple.class)
                .setParameter("org", tenant.orgId())
                .setParameter("asset", asset.value())
                .getSingleResult();
    }
}
