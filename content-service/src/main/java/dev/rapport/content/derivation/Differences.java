package dev.rapport.content.derivation;

import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares derivations with their masters. */
@ApplicationScoped
class Differences {
    private final DerivationRepository derivations;
    private final DerivedRegionRepository derived;
    private final AssetRegionRepository regions;

    Differences(DerivationRepository derivations, DerivedRegionRepository derived, AssetRegionRepository regions) {
        this.derivations = derivations;
        this.derived = derived;
        this.regions = regions;
    }

    /** A region that the master has no more is compared with nothing. */
    @Transactional
    DifferenceView of(RecordId id) {
        RecordId master = derivations.require(id).master();
        Map<RecordId, AssetRegion> present =
                regions.of(master).stream().collect(Collectors.toMap(AssetRegion::id, Function.identity()));
        List<RegionDifference> differences = derived.of(id).stream()
                .map(own -> difference(own, Optional.ofNullable(present.get(own.region()))))
                .filter(difference -> !difference.changes().isEmpty())
                .toList();
        return new DifferenceView(id, master, differences);
    }

    private static RegionDifference difference(DerivedRegion own, Optional<AssetRegion> region) {
        return RegionDifference.of(
                own.name(),
                region.map(AssetRegion::label).orElse(null),
                region.map(AssetRegion::content).orElse(null),
                own.content());
    }
}
