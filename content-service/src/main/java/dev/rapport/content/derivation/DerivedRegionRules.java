package dev.rapport.content.derivation;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets only editable regions of living derivations be changed, and counts the changes for promotion. */
@ApplicationScoped
class DerivedRegionRules implements RecordRules<DerivedRegion> {
    private final DerivationRepository derivations;
    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final OneOffGuard oneOffs;
    private final PromotionRound rounds;

    DerivedRegionRules(
            DerivationRepository derivations,
            ContentAssetRepository assets,
            AssetRegionRepository regions,
            OneOffGuard oneOffs,
            PromotionRound rounds) {
        this.derivations = derivations;
        this.assets = assets;
        this.regions = regions;
        this.oneOffs = oneOffs;
        this.rounds = rounds;
    }

    @Override
    public Class<DerivedRegion> entity() {
        return DerivedRegion.class;
    }

    @Override
    public void beforeCreate(DerivedRegion own, FieldChanges changes) {
        own.begin(region(own, requireMaster(own)));
    }

    @Override
    public void afterCreate(DerivedRegion own) {
        rounds.consider(assets.require(regions.require(own.region()).asset()), own);
    }

    @Override
    public void beforeUpdate(DerivedRegion own, FieldChanges changes) {
        ContentAsset master = requireMaster(own);
        if (changes.touches("Content")) {
            own.change(region(own, master));
            rounds.consider(master, own);
        }
    }

    @Override
    public void beforeDelete(DerivedRegion own) {
        requireMaster(own);
    }

    @Override
    public void beforeUndelete(DerivedRegion own) {
        own.change(region(own, requireMaster(own)));
    }

    /** The master, locked before the derivation is, as everywhere. */
    private ContentAsset requireMaster(DerivedRegion own) {
        RecordId id = derivations
                .findMaster(own.derivation())
                .orElseThrow(() -> wrongReference("DerivationId", own.derivation() + " is no derivation"));
        oneOffs.checkDerivation(id, null);
        ContentAsset master = assets.requireForUpdate(id);
        derivations.requireForUpdate(own.derivation()).requireLive();
        return master;
    }

    private AssetRegion region(DerivedRegion own, ContentAsset master) {
        return regions.find(own.region())
                .filter(region -> region.asset().equals(master.id()))
                .orElseThrow(() ->
                        wrongReference("AssetRegionId", own.region() + " is no region of the master " + master.id()));
    }

    private static ApiException wrongReference(String field, String why) {
        return new ApiException(
                ErrorCode.INVALID_CROSS_REFERENCE_KEY, field + ": invalid cross reference id: " + why + ".", field);
    }
}
