package dev.rapport.content.asset;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Makes the moves of an asset's life, each in one transaction with its event. */
@ApplicationScoped
class ContentAssets {
    private final ContentAssetRepository assets;
    private final AssetMoves moves;
    private final Outbox outbox;
    private final Clock clock;

    ContentAssets(ContentAssetRepository assets, AssetMoves moves, Outbox outbox, Clock clock) {
        this.assets = assets;
        this.moves = moves;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AssetView move(RecordId id, AssetStatus next) {
        ContentAsset asset = assets.requireForUpdate(id);
        moves.make(asset, next);
        return AssetView.of(asset);
    }

    @Transactional
    void publishIfDue(RecordId id) {
        findIf(id, ContentAsset::isDueForPublication).ifPresent(asset -> moves.make(asset, AssetStatus.PUBLISHED));
    }

    @Transactional
    void expireIfDue(RecordId id) {
        findIf(id, ContentAsset::isDueForExpiry).ifPresent(asset -> moves.make(asset, AssetStatus.EXPIRED));
    }

    @Transactional
    void askForReviewIfDue(RecordId id) {
        findIf(id, ContentAsset::isDueForReview)
                .ifPresent(asset -> outbox.append(asset.oweReview(ReviewCause.REVIEW_BY, clock.instant())));
    }

    /** The asset, locked, unless somebody else has dealt with it meanwhile or its time was changed. */
    private Optional<ContentAsset> findIf(RecordId id, BiPredicate<ContentAsset, Instant> due) {
        return assets.findForUpdate(id).filter(asset -> due.test(asset, clock.instant()));
    }
}
