package dev.rapport.feedback.hypothesis;

import dev.rapport.platform.event.DomainEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one look has found.
 *
 * @param rows to keep, one an arm that was measured, or one that says there was nothing to measure
 * @param event what it settles, if it settles the hypothesis by its numbers
 */
record Look(List<HypothesisLook> rows, Optional<DomainEvent> event) {
    private static final Comparator<Measured> BEST = Comparator.comparing(
                    (Measured seen) -> seen.finding() == Finding.CONFIRMED)
            .thenComparing(Measured::value);

    /** One variant is enough to confirm the claim that one is better; only all of them deny it. */
    static HypothesisStatus verdict(List<Measured> seen, boolean last) {
        if (seen.stream().anyMatch(each -> each.finding() == Finding.CONFIRMED)) {
            return HypothesisStatus.VALIDATED;
        }
        if (!seen.isEmpty() && seen.stream().allMatch(each -> each.finding() == Finding.DENIED)) {
            return HypothesisStatus.REFUTED;
        }
        return last ? HypothesisStatus.INCONCLUSIVE : HypothesisStatus.TESTING;
    }

    /** The numbers that the verdict rests on: those of the best variant. */
    static @Nullable Measured deciding(List<Measured> seen) {
        return seen.stream().max(BEST).orElse(null);
    }
}
