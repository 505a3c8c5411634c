package dev.rapport.content.lift;

import dev.rapport.content.stage.CycleStage;
import dev.rapport.platform.id.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead's time in a stage.
 *
 * @param left when it went on or aside; null while it is there
 * @param advanced when it first reached a later stage, however it got there; null if it has not
 * @param uses for each asset, when a seller first used it with the lead from its entry on
 */
record Stay(
        RecordId lead,
        Stratum stratum,
        Instant entered,
        @Nullable Instant left,
        @Nullable Instant advanced,
        Map<RecordId, Instant> uses) {
    Stay {
        uses = Map.copyOf(uses);
    }

    /**
     * What two leads must have in common to be compared.
     *
     * @param segment the industry, in lower case; empty where nobody knows
     * @param source where the lead came from, in lower case; empty where nobody knows
     * @param month of entry into the stage, in UTC
     */
    record Stratum(CycleStage stage, String segment, String source, YearMonth month) {}

    /** First use of this asset, or of any where none is named; null if there was none. */
    @Nullable
    Instant firstUse(@Nullable RecordId asset) {
        return asset != null
                ? uses.get(asset)
                : uses.values().stream().min(Instant::compareTo).orElse(null);
    }

    boolean isThereAt(Instant moment) {
        return left == null || moment.isBefore(left);
    }

    boolean hasAdvancedBy(Instant moment) {
        return advanced != null && !advanced.isAfter(moment);
    }

    Duration until(Instant moment) {
        return Duration.between(entered, moment);
    }
}
