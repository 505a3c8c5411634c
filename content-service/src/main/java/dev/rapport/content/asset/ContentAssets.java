package dev.rapport.content.asset;

import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes the moves of an asset's life, each in one transaction with its event. */
@ApplicationScoped
class ContentAssets {
    private final ContentAssetRepository assets;
    private final MasterFollower followers;
    private final Outbox outbox;
    private final Clock clock;

    ContentAssets(ContentAssetRepository assets, MasterFollower followers, Outbox outbox, Clock clock) {
        this.assets = assets;
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AssetView move(RecordId id, AssetStatus next) {
        ContentAsset asset = assets.requireForUpdate(id);
        asset.moveTo(next, clock.instant()).ifPresent(outbox::append);
        if (asset.isWithdrawn()) {
            followers.follow(asset, Move.WITHDRAWN);
        }
        return AssetView.of(asset);
    }

    /** As {@link #move}, unless somebody else has moved it meanwhile. */
    @Transactional
    void moveIfStill(RecordId id, AssetStatus from, AssetStatus next) {
        if (assets.requireForUpdate(id).status() == from) {
            move(id, next);
        }
    }
}
