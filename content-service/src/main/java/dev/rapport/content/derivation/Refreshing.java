package dev.rapport.content.derivation;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Brings stale derivations up to date with their masters. */
@ApplicationScoped
class Refreshing {
    private final Derivations derivations;
    private final DerivationRepository repository;
    private final DerivedRegionRepository derived;
    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final OneOffGuard oneOffs;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    Refreshing(
            Derivations derivations,
            DerivationRepository repository,
            DerivedRegionRepository derived,
            ContentAssetRepository assets,
            AssetRegionRepository regions,
            OneOffGuard oneOffs,
            CurrentCaller caller,
            Outbox outbox,
            Clock clock) {
        this.derivations = derivations;
        this.repository = repository;
        this.derived = derived;
        this.assets = assets;
        this.regions = regions;
        this.oneOffs = oneOffs;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param takeMaster names of regions in which the account gets the master's text again */
    @Transactional
    RefreshView refresh(RecordId id, List<String> takeMaster) {
        RecordId masterId = repository.requireMaster(id);
        oneOffs.checkDerivation(masterId, null);
        ContentAsset master = assets.requireForUpdate(masterId);
        Derivation derivation = repository.requireForUpdate(id);
        derivation.status().requireNext(DerivationStatus.ACTIVE);
        List<AssetRegion> present = regions.of(masterId);
        List<DerivedRegion> own = derived.of(id);
        requireKnown(takeMaster, own);
        Rebase rebase = new Rebase(present, takeMaster, derivations::discard);
        own.forEach(rebase::take);
        outbox.append(derivation.refresh(
                master,
                rebase.conflictNames(),
                new RecordId(caller.get().userId()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return rebase.view(derivations.read(id));
    }

    private static void requireKnown(List<String> names, List<DerivedRegion> own) {
        List<String> changed = own.stream().map(DerivedRegion::name).toList();
        List<String> unknown = names.stream()
                .filter(name -> name == null || changed.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "takeMaster: the derivation has no text of its own in " + unknown + "; it has in " + changed + ".",
                    "takeMaster");
        }
    }
}
