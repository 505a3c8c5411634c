package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Remembers when an asset was last looked at and kept, which renews it as a publication does. */
@ApplicationScoped
class ReviewLog {
    private static final String NOTE = """
            insert into asset_review as known (org_id, content_asset_id, reviewed_at) values (:org, :asset, :at)
            on conflict (org_id, content_asset_id) do update
            set reviewed_at = greatest(known.reviewed_at, excluded.reviewed_at)""";

    private final EntityManager entities;
    private final Tenant tenant;

    ReviewLog(EntityManager entities, Tenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    void note(RecordId asset, Instant at) {
        entities.createNativeQuery(NOTE)
                .setParameter("org", tenant.orgId())
                .setParameter("asset", asset.value())
                .setParameter("at", at)
                .executeUpdate();
    }
}
