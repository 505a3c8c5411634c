package dev.rapport.content.derivation;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.derivation.LineageView.Derived;
import dev.rapport.content.derivation.LineageView.Master;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows lineage down from a master, and up from a derivation. */
@ApplicationScoped
class Lineages {
    private static final String DERIVATION = "a11";
    private static final int PAGE = 200;

    private final ContentAssetRepository assets;
    private final DerivationRepository derivations;
    private final LineageQuery query;

    Lineages(ContentAssetRepository assets, DerivationRepository derivations, LineageQuery query) {
        this.assets = assets;
        this.derivations = derivations;
        this.query = query;
    }

    /**
     * @param id of a master, or of a derivation
     * @param after the derivation after which the page begins, null for the first
     */
    @Transactional
    LineageView of(RecordId id, @Nullable RecordId after) {
        boolean up = id.prefix().equals(DERIVATION);
        RecordId master =
                up ? derivations.require(id).master() : assets.require(id).id();
        RecordId only = up ? id : null;
        List<Derived> found = query.derivations(master, only, after, PAGE + 1);
        List<Derived> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        ContentAsset origin = assets.findById(master.value());
        return new LineageView(
                new Master(master, origin.name(), origin.status().name()),
                page,
                query.promotions(master, only, PAGE),
                found.size() > PAGE ? page.getLast().id() : null);
    }
}
