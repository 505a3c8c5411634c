package dev.rapport.content.rating;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was said of assets: a row for each feedback, of which each event fills its own columns, so that neither order
 * nor repetition matters. Works inside the caller's transaction.
 */
@ApplicationScoped
class Opinions {
    static final String ASSET_PREFIX = "a10";

    private static final String OPEN = """
            insert into asset_feedback (org_id, feedback_id, content_asset_id, author_id, rating, opened_at)
            values (:org, :feedback, :asset, :author, cast(:rating as integer), :at)
            on conflict (org_id, feedback_id) do update
            set author_id = excluded.author_id, rating = excluded.rating, opened_at = excluded.opened_at""";

    /** What was deferred may be decided again: the newest decision holds. */
    private static final String DECIDE = """
            insert into asset_feedback as known (org_id, feedback_id, content_asset_id, decision, decided_at)
            values (:org, :feedback, :asset, :decision, :at)
            on conflict (org_id, feedback_id) do update
            set decision = excluded.decision, decided_at = excluded.decided_at
            where known.decided_at is null or known.decided_at <= excluded.decided_at""";

    private static final String MERGE = """
            insert into asset_feedback (org_id, feedback_id, content_asset_id, merged_into_id)
            values (:org, :feedback, :asset, :into)
            on conflict (org_id, feedback_id) do update set merged_into_id = excluded.merged_into_id""";

    private final EntityManager entities;
    private final Tenant tenant;

    Opinions(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    /**
     * Who said what.
     *
     * @param rating 1 to 5, null if they gave none
     */
    record Said(RecordId author, @Nullable Integer rating) {}

    void open(RecordId feedback, RecordId asset, Said said, Instant at) {
        about(OPEN, feedback, asset)
                .setParameter("author", said.author().value())
                .setParameter("rating", said.rating())
                .setParameter("at", at)
                .executeUpdate();
    }

    void decide(RecordId feedback, RecordId asset, String decision, Instant at) {
        about(DECIDE, feedback, asset)
                .setParameter("decision", decision)
                .setParameter("at", at)
                .executeUpdate();
    }

    void merge(RecordId feedback, RecordId asset, RecordId into) {
        about(MERGE, feedback, asset).setParameter("into", into.value()).executeUpdate();
    }

    private Query about(String sql, RecordId feedback, RecordId asset) {
        return entities.createNativeQuery(sql)
                .setParameter("org", tenant.orgId())
                .setParameter("feedback", feedback.value())
                .setParameter("asset", asset.value());
    }
}
