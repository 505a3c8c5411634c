package dev.rapport.content.derivation;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.promotion.Promotions;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Counts for how many accounts a region was changed. The master's row must be locked: so the count is exact. */
@ApplicationScoped
class PromotionRound {
    private final AssetRegionRepository regions;
    private final DerivedRegionRepository derived;
    private final Promotions promotions;
    private final DerivationConfig config;

    PromotionRound(
            AssetRegionRepository regions,
            DerivedRegionRepository derived,
            Promotions promotions,
            DerivationConfig config) {
        this.regions = regions;
        this.derived = derived;
        this.promotions = promotions;
        this.config = config;
    }

    /** Proposes the change to the master's owner once it was made for enough accounts. */
    void consider(ContentAsset master, DerivedRegion change) {
        AssetRegion region = regions.require(change.region());
        Set<RecordId> accounts = derived.accountsInCurrentRound(region);
        if (accounts.size() < config.promoteAfter()) {
            return;
        }
        List<DerivedRegion> supporters = derived.inCurrentRound(region);
        RecordId proposal = promotions.propose(
                master,
                region,
                accounts,
                supporters.stream().map(DerivedRegion::derivation).toList());
        supporters.forEach(supporter -> supporter.support(proposal));
    }
}
