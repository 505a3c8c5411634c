package dev.rapport.lead.cycle;

import dev.rapport.lead.cycle.CycleContent.StageContent;
import dev.rapport.lead.cycle.SalesCycleView.Criterion;
import dev.rapport.lead.cycle.SalesCycleView.GivenKey;
import dev.rapport.lead.cycle.SalesCycleView.Step;
import dev.rapport.lead.cycle.SalesCycleView.Tool;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Shows versions of the sales cycle. */
@ApplicationScoped
class SalesCycleViews {
    private final SalesCycleRepository cycles;
    private final CycleContent content;
    private final CycleApprovals approvals;

    SalesCycleViews(SalesCycleRepository cycles, CycleContent content, CycleApprovals approvals) {
        this.cycles = cycles;
        this.content = content;
        this.approvals = approvals;
    }

    @Transactional
    SalesCycleView of(RecordId id) {
        SalesCycle cycle = cycles.require(id);
        List<CycleApproval> given = approvals.of(cycle);
        return new SalesCycleView(
                cycle.id(),
                cycle.cycleVersion,
                cycle.name,
                cycle.status.name(),
                cycle.wakeUpStage,
                cycle.basedOnId == null ? null : new RecordId(cycle.basedOnId),
                cycle.activatedDate,
                missing(cycle, given),
                given.stream().map(SalesCycleViews::key).toList(),
                content.of(id).stream().map(SalesCycleViews::step).toList());
    }

    private static List<String> missing(SalesCycle cycle, List<CycleApproval> given) {
        return Stream.of(Department.values())
                .filter(side -> cycle.status == CycleStatus.REVIEW)
                .filter(side -> given.stream().noneMatch(approval -> approval.side == side))
                .map(Enum::name)
                .toList();
    }

    private static GivenKey key(CycleApproval given) {
        return new GivenKey(given.side.name(), given.user(), given.createdDate(), given.note);
    }

    private static Step step(StageContent content) {
        SalesStage stage = content.stage();
        return new Step(
                stage.id(),
                stage.code,
                stage.name,
                stage.ownerFunction,
                stage.buyerQuestion,
                stage.entryCriteria,
                stage.exitCriteria,
                stage.maximumDays,
                content.criteria().stream().map(SalesCycleViews::criterion).toList(),
                content.tools().stream().map(SalesCycleViews::tool).toList());
    }

    private static Criterion criterion(StageCriterion criterion) {
        return new Criterion(
                criterion.id(), criterion.kind.name(), criterion.askedOf.name(), criterion.name, criterion.criteria);
    }

    private static Tool tool(StageTool tool) {
        return new Tool(tool.id(), tool.assetType.name(), tool.persona, tool.minimumCount);
    }
}
