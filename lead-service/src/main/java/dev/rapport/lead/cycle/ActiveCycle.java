package dev.rapport.lead.cycle;

import dev.rapport.lead.criteria.Criteria;
import dev.rapport.lead.cycle.Agreement.Demanded;
import dev.rapport.lead.cycle.CycleContent.StageContent;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds leads and deals to what marketing and sales have agreed on. Works inside the caller's transaction. */
@ApplicationScoped
public class ActiveCycle {
    private final SalesCycleRepository cycles;
    private final CycleContent content;
    private final AgreementOfTransaction known;
    private final Criteria criteria;
    private final EntityManager entities;
    private final Clock clock;

    ActiveCycle(
            SalesCycleRepository cycles,
            CycleContent content,
            AgreementOfTransaction known,
            Criteria criteria,
            EntityManager entities,
            Clock clock) {
        this.cycles = cycles;
        this.content = content;
        this.known = known;
        this.criteria = criteria;
        this.entities = entities;
        this.clock = clock;
    }

    /** Refuses with CRITERIA_NOT_MET where the lead, as it is after the move, lacks what the stages ask for. */
    public void demandMet(RecordId lead, StageMove move) {
        demandMet(CriterionSubject.LEAD, lead, move.from(), move.to());
    }

    /**
     * The same for a deal between two places in the cycle.
     *
     * @param from null where the deal begins
     */
    public void demandMetByDeal(RecordId deal, @Nullable Stage from, Stage to) {
        demandMet(CriterionSubject.OPPORTUNITY, deal, from, to);
    }

    private void demandMet(CriterionSubject subject, RecordId record, @Nullable Stage from, Stage to) {
        List<Demanded> asked = agreement().askedOn(subject, from, to);
        if (asked.isEmpty()) {
            return;
        }
        entities.flush();
        List<String> missing = asked.stream()
                .filter(demand -> !isMet(record, demand))
                .map(demand -> (demand.kind() == CriterionKind.ENTRY ? "into " : "on from ") + demand.stage() + ": \""
                        + demand.name() + "\" (" + demand.id() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new ApiException(
                    ErrorCode.CRITERIA_NOT_MET,
                    "The " + subject.word() + " " + record
                            + " does not meet what marketing and sales agreed on for a move "
                            + String.join("; ", missing) + ".",
                    subject.stageField());
        }
    }

    /**
     * Where a lead that has rested comes back to.
     *
     * @param furthest where it had come to before it went to rest
     */
    public Stage wakeUpStage(@Nullable Stage furthest) {
        Stage agreed = agreement().wakeUpStage();
        if (furthest == null) {
            return Stage.INQUIRY;
        }
        return furthest.isBefore(agreed) ? furthest : agreed;
    }

    /** When a lead that goes to rest now is woken if nobody says when; null if never. */
    public @Nullable Instant usualWakeUp(Instant from) {
        Integer days = agreement().restDays();
        return days == null ? null : from.plus(Duration.ofDays(days));
    }

    /** A criterion that cannot be asked any more is not met: what two departments agreed on does not end in silence. */
    private boolean isMet(RecordId record, Demanded demand) {
        String select = demand.subject().select();
        return criteria.problem(select, demand.criteria()).isEmpty()
                && criteria.isTrue(select, demand.criteria(), record, clock.instant());
    }

    private Agreement agreement() {
        return known.get(() -> cycles.findActive().map(this::read).orElse(Agreement.NONE));
    }

    private Agreement read(SalesCycle cycle) {
        List<StageContent> stages = content.of(cycle.id());
        Integer rest = stages.stream()
                .map(StageContent::stage)
                .filter(stage -> stage.code == Stage.RECYCLED)
                .findFirst()
                .map(stage -> stage.maximumDays)
                .orElse(null);
        List<Demanded> demands = stages.stream()
                .flatMap(stage -> stage.criteria().stream().map(each -> demanded(stage.stage().code, each)))
                .toList();
        return new Agreement(cycle.wakeUpStage, rest, demands);
    }

    private static Demanded demanded(Stage stage, StageCriterion criterion) {
        return new Demanded(
                stage, criterion.kind, criterion.askedOf, criterion.id(), criterion.name, criterion.criteria);
    }
}
