package dev.rapport.content.derivation;

import dev.rapport.content.derivation.RefreshView.Conflict;
import dev.rapport.content.derivation.RefreshView.Dropped;
import dev.rapport.content.derivation.RefreshView.Reason;
import dev.rapport.content.region.AssetRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a derivation's own texts on top of what its master says now, and notes what that took. */
final class Rebase {
    private final Map<Long, AssetRegion> regions;
    private final Set<String> takeMaster;
    private final Consumer<DerivedRegion> discard;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    /** @param takeMaster names of regions, in any case of letters */
    Rebase(List<AssetRegion> regions, List<String> takeMaster, Consumer<DerivedRegion> discard) {
        this.regions =
                regions.stream().collect(Collectors.toMap(region -> region.id().value(), region -> region));
        this.takeMaster = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.takeMaster.addAll(takeMaster);
        this.discard = discard;
    }

    void take(DerivedRegion own) {
        AssetRegion region = regions.get(own.region().value());
        if (region == null) {
            drop(own, Reason.NOT_EDITABLE);
            return;
        }
        Reason reason = reasonToDrop(own, region);
        if (reason != null) {
            drop(own, reason);
            return;
        }
        if (own.conflictsWith(region)) {
            conflicts.add(new Conflict(own.name(), own.baseContent(), region.content(), own.content()));
        }
        own.rebase(region);
    }

    private void drop(DerivedRegion own, Reason reason) {
        dropped.add(new Dropped(own.name(), reason));
        discard.accept(own);
    }

    private @Nullable Reason reasonToDrop(DerivedRegion own, AssetRegion region) {
        if (!region.isEditable()) {
            return Reason.NOT_EDITABLE;
        }
        if (region.says(own.content())) {
            return Reason.MASTER_SAYS_SO;
        }
        return takeMaster.contains(own.name()) ? Reason.MASTER_TAKEN : null;
    }

    List<String> conflictNames() {
        return conflicts.stream().map(Conflict::region).toList();
    }

    RefreshView view(DerivationView derivation) {
        return new RefreshView(derivation, conflicts, dropped);
    }
}
