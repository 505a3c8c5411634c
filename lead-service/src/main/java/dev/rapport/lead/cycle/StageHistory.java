package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In charge of the append-only stage history of leads. */
@ApplicationScoped
public class StageHistory extends RecordRepository<StageChange> {
    /** Records a move: first what was skipped, then what was entered, chained from stage to stage. */
    public void append(RecordId lead, StageMove move) {
        Stage from = move.from();
        for (Stage passed : move.implied()) {
            persist(StageChange.implied(lead, move, from, passed));
            from = passed;
        }
        persist(StageChange.entered(lead, move, from));
    }

    /**
     * Records that a stage was reached earlier than known, and those before it with it; where the lead stands is another
     * matter. Of several stamps the earliest wins, so a later one is not worth an entry.
     */
    public void backdate(RecordId lead, Stage reached, Instant at, @Nullable String reason, @Nullable EndReason code) {
        StageMove move = new StageMove(null, reached, at, reason, code, List.of());
        for (Stage stage : StageStamps.of(list("leadId", lead.value())).datedAnew(reached, at)) {
            persist(
                    stage == reached
                            ? StageChange.entered(lead, move, null)
                            : StageChange.implied(lead, move, null, stage));
        }
    }

    /** The latest stage of the main line the lead has ever been in. */
    public Optional<Stage> findFurthest(RecordId lead) {
        return find("leadId", lead.value()).stream()
                .map(change -> change.toStage)
                .filter(Stage::isOnMainLine)
                .max(Comparator.naturalOrder());
    }

    /**
     * When the lead came to where it stands. A move in the past may put its stage on the main line before its own capture: there
     * the latest entry of all counts.
     */
    public Optional<Instant> findLatestEntry(RecordId lead, Stage standing) {
        return find("leadId", lead.value()).stream()
                .filter(change -> standing.isOnMainLine() || change.toStage == standing)
                .map(change -> change.occurredAt)
                .max(Comparator.naturalOrder());
    }
}
