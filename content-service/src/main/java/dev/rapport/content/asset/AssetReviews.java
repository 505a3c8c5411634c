package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes what owners decide about assets that stand. */
@ApplicationScoped
class AssetReviews {
    private final ContentAssetRepository assets;
    private final AssetMoves moves;
    private final ReviewLog log;
    private final CurrentCaller caller;
    private final Clock clock;

    AssetReviews(ContentAssetRepository assets, AssetMoves moves, ReviewLog log, CurrentCaller caller, Clock clock) {
        this.assets = assets;
        this.moves = moves;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    AssetView decide(RecordId id, ReviewRequest request) {
        ContentAsset asset = assets.requireForUpdate(id);
        ReviewRequest.Decision decision = request.parse();
        requireOwner(asset);
        asset.status().requireStanding();
        switch (decision) {
            case KEEP -> {
                asset.keep(request.nextReview(clock));
                log.note(id, clock.instant());
            }
            case DRAFT -> moves.make(asset, AssetStatus.DRAFT);
            case ARCHIVED -> moves.make(asset, AssetStatus.ARCHIVED);
        }
        return AssetView.of(asset);
    }

    private void requireOwner(ContentAsset asset) {
        Caller who = caller.get();
        if (asset.owner().value() != who.userId() && !who.has(Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "The asset's owner reviews it, who is " + asset.owner() + ", or an administrator.");
        }
    }
}
