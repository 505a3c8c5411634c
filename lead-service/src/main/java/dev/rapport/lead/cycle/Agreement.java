package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the active version of the sales cycle demands of leads.
 *
 * @param restDays how long a lead rests unless somebody says when to wake it; null for as long as nobody does
 */
record Agreement(Stage wakeUpStage, @Nullable Integer restDays, List<Demanded> demands) {
    /** For an organisation that nobody has worked in. */
    static final Agreement NONE = new Agreement(Stage.MQL, null, List.of());

    /** A criterion and the stage it belongs to. */
    record Demanded(Stage stage, CriterionKind kind, RecordId id, String name, String criteria) {
        private boolean isAskedOn(StageMove move) {
            return switch (kind) {
                case ENTRY -> stage == move.to();
                case EXIT -> stage == move.from() && goesOn(move);
            };
        }

        private boolean goesOn(StageMove move) {
            return move.to().isOnMainLine() && !move.to().isBefore(stage);
        }
    }

    Agreement {
        demands = List.copyOf(demands);
    }

    /** What is asked of a lead on this move: at the stage that it leaves and the one it enters, not at those skipped. */
    List<Demanded> askedOn(StageMove move) {
        return demands.stream().filter(demand -> demand.isAskedOn(move)).toList();
    }
}
