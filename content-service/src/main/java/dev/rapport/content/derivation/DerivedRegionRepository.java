package dev.rapport.content.derivation;

import dev.rapport.content.region.AssetRegion;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class DerivedRegionRepository extends RecordRepository<DerivedRegion> {
    private static final String IN_ROUND =
            "from DerivedRegion r where r.assetRegionId = ?1 and r.round = ?2 and r.isDeleted = false";

    /** In the order of the master's regions. */
    List<DerivedRegion> of(RecordId derivation) {
        return list("derivationId = ?1 and isDeleted = false order by assetRegionId", derivation.value());
    }

    Optional<DerivedRegion> find(RecordId derivation, RecordId region) {
        return find(
                        "derivationId = ?1 and assetRegionId = ?2 and isDeleted = false",
                        derivation.value(),
                        region.value())
                .firstResultOptional();
    }

    /** What the region's current round rests on. */
    List<DerivedRegion> inCurrentRound(AssetRegion region) {
        return list(IN_ROUND + " order by r.id", region.id().value(), region.promotionRound());
    }

    /** For which accounts the region was changed in its current round. */
    Set<RecordId> accountsInCurrentRound(AssetRegion region) {
        return getEntityManager()
                .createQuery(
                        "select distinct d.accountId from Derivation d where d.isDeleted = false and d.id in"
                                + " (select r.derivationId " + IN_ROUND + ")",
                        Long.class)
                .setParameter(1, region.id().value())
                .setParameter(2, region.promotionRound())
                .getResultStream()
                .map(RecordId::new)
                .collect(Collectors.toSet());
    }
}
