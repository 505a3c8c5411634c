package dev.rapport.content.derivation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.OneOffGuard;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes derivations and changes their texts, as writes of records that any client could send. */
@ApplicationScoped
@Transactional
class Derivations {
    private static final String DERIVATION = "a11";

    private final DerivationRepository derivations;
    private final DerivedRegionRepository derived;
    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final OneOffGuard oneOffs;
    private final RecordTypes types;
    private final RecordWriter writer;

    Derivations(
            DerivationRepository derivations,
            DerivedRegionRepository derived,
            ContentAssetRepository assets,
            AssetRegionRepository regions,
            OneOffGuard oneOffs,
            RecordTypes types,
            RecordWriter writer) {
        this.derivations = derivations;
        this.derived = derived;
        this.assets = assets;
        this.regions = regions;
        this.oneOffs = oneOffs;
        this.types = types;
        this.writer = writer;
    }

    DerivationView derive(RecordId master, DerivationRequest request) {
        if (master.prefix().equals(DERIVATION)) {
            throw chain(master);
        }
        assets.requireForUpdate(master);
        requireRegions(master, request.ownTexts().keySet());
        RecordId id = writer.create(types.require(Derivation.class), request.toRecord(master))
                .id();
        request.ownTexts().forEach((region, text) -> change(id, region, text));
        return read(id);
    }

    private void requireRegions(RecordId master, Set<String> names) {
        List<String> known = regions.of(master).stream().map(AssetRegion::name).toList();
        List<String> unknown = names.stream()
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "regions: the master has no " + unknown + "." + NearestName.hint(unknown.getFirst(), known)
                            + " Known: " + known,
                    "regions");
        }
    }

    /** A chain would hide from the master what is changed again and again. */
    private ApiException chain(RecordId derivation) {
        RecordId master = derivations.requireMaster(derivation);
        oneOffs.checkDerivation(master, null);
        return new ApiException(
                ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                "A derivation is not derived from again: derive from its master, POST /api/assets/" + master
                        + "/derivations.");
    }

    DerivationView read(RecordId id) {
        Derivation derivation = derivations.require(id);
        List<DerivedRegion> own = derived.of(id);
        List<ResolvedRegion> resolved = regions.of(derivation.master()).stream()
                .map(region -> ResolvedRegion.of(
                        region,
                        own.stream()
                                .filter(text -> text.region().equals(region.id()))
                                .findFirst()
                                .orElse(null)))
                .toList();
        return derivation.view(master(derivation), resolved);
    }

    /** In the bin, too: then the derivation has expired, and is shown all the same. */
    private ContentAsset master(Derivation derivation) {
        return assets.findById(derivation.master().value());
    }

    /** Gives the account a text of its own, or the master's again where that says the same. */
    DerivationView change(RecordId id, String name, String text) {
        RecordId master = lock(id);
        AssetRegion region = region(master, name);
        Optional<DerivedRegion> own = derived.find(id, region.id());
        if (region.says(text)) {
            own.ifPresent(this::discard);
        } else if (own.isPresent()) {
            writer.update(types.require(DerivedRegion.class), own.get().id(), body().put("Content", text));
        } else {
            writer.create(
                    types.require(DerivedRegion.class),
                    body().put("DerivationId", id.toString())
                            .put("AssetRegionId", region.id().toString())
                            .put("Content", text));
        }
        return read(id);
    }

    /** Gives the account the master's text again. */
    DerivationView reset(RecordId id, String name) {
        RecordId master = lock(id);
        derived.find(id, region(master, name).id()).ifPresent(this::discard);
        return read(id);
    }

    DerivationView retire(RecordId id) {
        lock(id);
        derivations.require(id).status().requireNext(DerivationStatus.RETIRED);
        writer.update(types.require(Derivation.class), id, body().put("Status", DerivationStatus.RETIRED.name()));
        return read(id);
    }

    void discard(DerivedRegion own) {
        writer.delete(types.require(DerivedRegion.class), own.id());
    }

    /** The master first, then the derivation. @return the master's id */
    private RecordId lock(RecordId id) {
        RecordId master = derivations.requireMaster(id);
        oneOffs.checkDerivation(master, null);
        assets.findForUpdate(master);
        derivations.requireForUpdate(id);
        return master;
    }

    private AssetRegion region(RecordId master, String name) {
        return regions.find(master, name).orElseThrow(() -> {
            List<String> known =
                    regions.of(master).stream().map(AssetRegion::name).toList();
            return new ApiException(
                    ErrorCode.NOT_FOUND,
                    "The requested resource does not exist: the master has no region '" + name + "'."
                            + NearestName.hint(name, known) + " Known: " + known);
        });
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
