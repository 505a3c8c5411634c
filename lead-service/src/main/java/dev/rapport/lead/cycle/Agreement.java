package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the active version of the sales cycle demands of leads and deals.
 *
 * @param restDays how long a lead rests unless somebody says when to wake it; null for as long as nobody does
 */
record Agreement(Stage wakeUpStage, @Nullable Integer restDays, List<Demanded> demands) {
    /** For an organisation that nobody has worked in. */
    static final Agreement NONE = new Agreement(Stage.MQL, null, List.of());

    /** A criterion and the stage it belongs to. */
    record Demanded(
            Stage stage, CriterionKind kind, CriterionSubject subject, RecordId id, String name, String criteria) {
        private boolean isAskedOn(@Nullable Stage from, Stage to) {
            return switch (kind) {
                case ENTRY -> stage == to;
                case EXIT -> stage == from && goesOn(to);
            };
        }

        private boolean goesOn(Stage to) {
            return to.isOnMainLine() && !to.isBefore(stage);
        }
    }

    Agreement {
        demands = List.copyOf(demands);
    }

    /** What is asked on this move: at the stage that is left and the one that is entered, not at those skipped. */
    List<Demanded> askedOn(CriterionSubject subject, @Nullable Stage from, Stage to) {
        return demands.stream()
                .filter(demand -> demand.subject() == subject && demand.isAskedOn(from, to))
                .toList();
    }
}
