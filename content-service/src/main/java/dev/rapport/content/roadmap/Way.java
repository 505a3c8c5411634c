package dev.rapport.content.roadmap;

import dev.rapport.content.lead.KnownLead;
import dev.rapport.content.lead.KnownLead.Entry;
import dev.rapport.content.roadmap.RoadmapView.Progress;
import dev.rapport.content.stage.CycleStage;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a lead has come.
 *
 * @param current null in a side state such as RECYCLED, and while nothing is known
 * @param next the stage after the current one; in a side state, after the furthest reached
 */
record Way(
        Map<CycleStage, Entry> entered,
        @Nullable CycleStage current,
        @Nullable CycleStage next) {
    static Way of(KnownLead lead) {
        Map<CycleStage, Entry> entered = new EnumMap<>(CycleStage.class);
        lead.entered()
                .forEach(entry -> CycleStage.find(entry.stage()).ifPresent(stage -> entered.putIfAbsent(stage, entry)));
        CycleStage current =
                lead.stage() == null ? null : CycleStage.find(lead.stage()).orElse(null);
        CycleStage reached = current != null || entered.isEmpty() ? current : Collections.max(entered.keySet());
        CycleStage next = Arrays.stream(CycleStage.values())
                .filter(stage -> reached == null || stage.compareTo(reached) > 0)
                .findFirst()
                .orElse(null);
        return new Way(entered, current, next);
    }

    Optional<Entry> entry(CycleStage stage) {
        return Optional.ofNullable(entered.get(stage));
    }

    @Nullable
    String nextCode() {
        return next == null ? null : next.name();
    }

    /** A stage behind the next one is done, whether or not an event has told of it. */
    Progress progress(CycleStage stage) {
        if (stage == current) {
            return Progress.CURRENT;
        }
        if (stage == next) {
            return Progress.NEXT;
        }
        return next == null || stage.compareTo(next) < 0 ? Progress.DONE : Progress.LATER;
    }
}
