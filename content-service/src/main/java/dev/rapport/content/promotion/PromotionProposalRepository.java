package dev.rapport.content.promotion;

import dev.rapport.content.region.AssetRegion;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PromotionProposalRepository extends RecordRepository<PromotionProposal> {
    private static final int MOST = 50;

    /** The proposal of a region's current round. */
    Optional<PromotionProposal> findCurrent(AssetRegion region) {
        return find("assetRegionId = ?1 and round = ?2", region.id().value(), region.promotionRound())
                .firstResultOptional();
    }

    /** What this user has to decide, the oldest first. */
    List<PromotionProposal> openOf(RecordId owner) {
        return find(
                        "from PromotionProposal p where p.status = ?1 and p.isDeleted = false and p.contentAssetId in"
                                + " (select a.id from ContentAsset a where a.ownerId = ?2 and a.isDeleted = false)"
                                + " order by p.id",
                        ProposalStatus.PROPOSED,
                        owner.value())
                .page(0, MOST)
                .list();
    }
}
