package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Sends record writes through the same guards, verbs and events as the process plane. */
@ApplicationScoped
class ContentAssetRules implements RecordRules<ContentAsset> {
    private static final Set<AssetStatus> BEGINNINGS = EnumSet.of(AssetStatus.IDEA, AssetStatus.DRAFT);

    private final OneOffGuard oneOffs;
    private final Outbox outbox;
    private final Clock clock;

    ContentAssetRules(OneOffGuard oneOffs, Outbox outbox, Clock clock) {
        this.oneOffs = oneOffs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<ContentAsset> entity() {
        return ContentAsset.class;
    }

    @Override
    public void beforeCreate(ContentAsset asset, FieldChanges changes) {
        oneOffs.check(asset.scope());
        asset.settle();
        if (!BEGINNINGS.contains(asset.status())) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "A new asset is an IDEA or a DRAFT; it becomes " + asset.status() + " step by step.",
                    "Status");
        }
    }

    @Override
    public void beforeUpdate(ContentAsset asset, FieldChanges changes) {
        if (changes.touches("Scope")) {
            oneOffs.check(asset.scope());
        }
        AssetStatus next = asset.status();
        AssetStatus before = changes.find("Status")
                .map(change -> (AssetStatus) change.before())
                .orElse(next);
        asset.resumeFrom(before);
        asset.settle();
        if (next != before) {
            asset.moveTo(next, clock.instant()).ifPresent(outbox::append);
        }
    }

    /** Those who use a published asset are told that it is gone. */
    @Override
    public void beforeDelete(ContentAsset asset) {
        if (asset.status() == AssetStatus.PUBLISHED) {
            asset.moveTo(AssetStatus.ARCHIVED, clock.instant()).ifPresent(outbox::append);
        }
    }
}
