package dev.rapport.content.region;

import dev.rapport.content.asset.AssetApprovals;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.MasterFollower;
import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes every write of a region a move of its asset, under the asset's lock. */
@ApplicationScoped
class AssetRegionRules implements RecordRules<AssetRegion> {
    private static final int MOST = 100;

    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final OneOffGuard oneOffs;
    private final MasterFollower followers;
    private final AssetApprovals approvals;

    AssetRegionRules(
            ContentAssetRepository assets,
            AssetRegionRepository regions,
            OneOffGuard oneOffs,
            MasterFollower followers,
            AssetApprovals approvals) {
        this.assets = assets;
        this.regions = regions;
        this.oneOffs = oneOffs;
        this.followers = followers;
        this.approvals = approvals;
    }

    @Override
    public Class<AssetRegion> entity() {
        return AssetRegion.class;
    }

    @Override
    public void beforeCreate(AssetRegion region, FieldChanges changes) {
        region.begin();
        ContentAsset asset = assets.findForUpdate(region.asset())
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "ContentAssetId: invalid cross reference id: " + region.asset() + " is no asset.",
                        "ContentAssetId"));
        if (regions.of(asset.id()).size() >= MOST) {
            throw new ApiException(ErrorCode.LIMIT_EXCEEDED, "An asset has at most " + MOST + " regions.");
        }
        move(asset);
    }

    @Override
    public void beforeUpdate(AssetRegion region, FieldChanges changes) {
        ContentAsset asset = assets.requireForUpdate(region.asset());
        oneOffs.check(asset);
        if (changes.touches("Content")) {
            region.countRevision();
        }
        if (changes.touches("Content") || changes.touches("IsEditable")) {
            move(asset);
        }
    }

    @Override
    public void beforeDelete(AssetRegion region) {
        move(assets.requireForUpdate(region.asset()));
    }

    @Override
    public void beforeUndelete(AssetRegion region) {
        move(assets.requireForUpdate(region.asset()));
    }

    private void move(ContentAsset asset) {
        oneOffs.check(asset);
        asset.requireGrowing();
        followers.follow(asset, Move.REGION_CHANGED);
        approvals.withdraw(asset, "Its regions were changed.");
    }
}
