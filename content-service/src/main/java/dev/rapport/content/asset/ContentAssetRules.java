package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends record writes through the same guards, verbs and events as the process plane. */
@ApplicationScoped
class ContentAssetRules implements RecordRules<ContentAsset> {
    private static final Set<AssetStatus> BEGINNINGS = EnumSet.of(AssetStatus.IDEA, AssetStatus.DRAFT);

    /** What of an asset for one account marketing may change: where it stands in its life, not what it is. */
    private static final Set<String> LIFE = Set.of("Status", "PublishAt", "ReviewBy", "ExpireAt");

    /** What was approved; another content has to be approved again. */
    private static final List<String> ESSENTIALS = List.of(
            "Name",
            "Type",
            "Scope",
            "MessageType",
            "Stages",
            "Personas",
            "Industries",
            "Products",
            "Language",
            "Proof",
            "Outcome");

    private final OneOffGuard oneOffs;
    private final AssetMoves moves;
    private final AssetApprovals approvals;

    ContentAssetRules(OneOffGuard oneOffs, AssetMoves moves, AssetApprovals approvals) {
        this.oneOffs = oneOffs;
        this.moves = moves;
        this.approvals = approvals;
    }

    @Override
    public Class<ContentAsset> entity() {
        return ContentAsset.class;
    }

    @Override
    public void beforeCreate(ContentAsset asset, FieldChanges changes) {
        oneOffs.check(asset, ownerOfNew(changes));
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
        if (!LIFE.containsAll(changes.fields())) {
            boolean givenOrNarrowed = changes.touches("OwnerId") || changes.touches("Scope");
            oneOffs.check(asset, givenOrNarrowed ? asset.owner() : null);
        }
        AssetStatus next = asset.status();
        AssetStatus before = changes.find("Status")
                .map(change -> (AssetStatus) change.before())
                .orElse(next);
        asset.resumeFrom(before);
        asset.settle();
        withdrawApprovals(asset, changes);
        if (next != before && next != asset.status()) {
            moves.make(asset, next);
        }
    }

    private void withdrawApprovals(ContentAsset asset, FieldChanges changes) {
        List<String> changed = ESSENTIALS.stream().filter(changes::touches).toList();
        if (!changed.isEmpty()) {
            approvals.withdraw(asset, "The asset was changed: " + String.join(", ", changed));
        }
    }

    /** Those who use a published asset are told that it is gone. */
    @Override
    public void beforeDelete(ContentAsset asset) {
        if (asset.status() == AssetStatus.PUBLISHED) {
            moves.make(asset, AssetStatus.ARCHIVED);
        }
    }

    @Override
    public void beforeUndelete(ContentAsset asset) {
        oneOffs.check(asset, asset.owner());
    }

    /** The caller owns what names nobody else. */
    private static @Nullable RecordId ownerOfNew(FieldChanges changes) {
        return changes.find("OwnerId")
                .map(Change::after)
                .map(Long.class::cast)
                .map(RecordId::new)
                .orElse(null);
    }
}
