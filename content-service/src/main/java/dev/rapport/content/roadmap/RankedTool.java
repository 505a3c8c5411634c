package dev.rapport.content.roadmap;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.content.worth.KnownAsset;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A published asset as a candidate for one stage.
 *
 * @param worth lift × freshness × rating
 */
record RankedTool(CycleStage stage, KnownAsset asset, Fit fit, double worth) {
    /** The higher score first; of two the same, the one published later, then the one with the lower id. */
    static final Comparator<RankedTool> BEST_FIRST = Comparator.comparingDouble(RankedTool::score)
            .reversed()
            .thenComparing(RankedTool::publishedAt, Comparator.reverseOrder())
            .thenComparing(tool -> tool.asset().id());

    double score() {
        return fit.value() * worth;
    }

    private Instant publishedAt() {
        return Objects.requireNonNullElse(asset.publishedAt(), Instant.EPOCH);
    }
}
