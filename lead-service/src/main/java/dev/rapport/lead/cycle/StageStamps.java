package dev.rapport.lead.cycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a lead is known to have first reached each stage. Whoever reached a stage of the main line had reached those before it
 * by then: dates never fall along the line, in whatever order they become known.
 */
record StageStamps(Map<Stage, Instant> earliest) {
    StageStamps {
        earliest = Map.copyOf(earliest);
    }

    static StageStamps of(Collection<StageChange> history) {
        Map<Stage, Instant> earliest = new EnumMap<>(Stage.class);
        history.forEach(change -> earliest.merge(change.toStage, change.occurredAt, StageStamps::earlier));
        return new StageStamps(earliest);
    }

    /** Stages that were reached by then and are not known to have been, in their order; that stage itself is the last. */
    List<Stage> datedAnew(Stage reached, Instant at) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage == reached || stage.isBefore(reached))
                .filter(stage -> !isKnownBy(stage, at))
                .toList();
    }

    private boolean isKnownBy(Stage stage, Instant at) {
        Instant known = earliest.get(stage);
        return known != null && !known.isAfter(at);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }
}
