package dev.rapport.content.use;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what buyers have looked at, once a day for each seller, asset, lead and deal, however many replicas have seen
 * it.
 */
@ApplicationScoped
public class BuyerViews {
    private static final String TAKE_DAY = """
            insert into content_view_day (org_id, content_asset_id, used_by_id, lead_id, opportunity_id, day)
            values (:org, :asset, :seller, :lead, :opportunity, :day) on conflict do nothing""";

    private final EntityManager entities;
    private final Tenant tenant;
    private final ContentUseRepository uses;
    private final ContentAssetRepository assets;
    private final Outbox outbox;

    BuyerViews(
            EntityManager entities,
            Tenant tenant,
            ContentUseRepository uses,
            ContentAssetRepository assets,
            Outbox outbox) {
        this.entities = entities;
        this.tenant = tenant;
        this.uses = uses;
        this.assets = assets;
        this.outbox = outbox;
    }

    /** That the asset has been withdrawn since then does not matter; one that is deleted is not used any more. */
    @Transactional
    public void record(BuyerView view) {
        Optional<ContentAsset> asset = assets.find(view.asset());
        if (asset.isPresent() && takeDay(view)) {
            ContentUse use = new ContentUse(view, asset.get());
            uses.persist(use);
            outbox.append(use.used(asset.get()));
        }
    }

    private boolean takeDay(BuyerView view) {
        return entities.createNativeQuery(TAKE_DAY)
                        .setParameter("org", tenant.orgId())
                        .setParameter("asset", view.asset().value())
                        .setParameter("seller", view.seller().value())
                        .setParameter("lead", orNobody(view.lead()))
                        .setParameter("opportunity", orNobody(view.opportunity()))
                        .setParameter("day", view.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .executeUpdate()
                == 1;
    }

    private static long orNobody(@Nullable RecordId id) {
        return id == null ? 0 : id.value();
    }
}
