package dev.rapport.lead.cycle;

import static dev.rapport.lead.cycle.Department.MARKETING;
import static dev.rapport.lead.cycle.Department.SALES;

import dev.rapport.platform.id.RecordId;
import java.util.List;
import java.util.Map;

/** The sales cycle that an organisation has until it agrees on another. */
final class DefaultCycle {
    static final String NAME = "Lead to advocate";
    private static final int UNLIMITED = 0;

    private record Step(Stage code, String name, Department owner, String buyerQuestion, int maximumDays) {}

    private static final List<Step> STEPS = List.of(
            new Step(Stage.INQUIRY, "Inquiry", MARKETING, "What is this about?", 30),
            new Step(Stage.MQL, "Marketing-qualified", MARKETING, "Is this a problem I have?", 14),
            new Step(Stage.SAL, "Sales-accepted", SALES, "Does somebody listen to me?", 7),
            new Step(Stage.SQL, "Sales-qualified", SALES, "What can it do for me?", 30),
            new Step(Stage.SQO, "Opportunity", SALES, "Does it work, and for people like me?", 60),
            new Step(Stage.CLOSED_WON, "Won", SALES, "Was that the right decision?", 14),
            new Step(Stage.ONBOARD, "Onboarding", SALES, "How do we begin?", 60),
            new Step(Stage.ADOPT, "In use", SALES, "Do we get what we were promised?", 180),
            new Step(Stage.EXPAND, "Expanding", SALES, "Where else does it help?", 365),
            new Step(Stage.ADVOCATE, "Advocate", MARKETING, "Whom should I tell?", UNLIMITED),
            new Step(Stage.RECYCLED, "Recycled", MARKETING, "Is now a better time?", 180),
            new Step(Stage.DISQUALIFIED, "Disqualified", MARKETING, "", UNLIMITED),
            new Step(Stage.CLOSED_LOST, "Lost", SALES, "", UNLIMITED),
            new Step(Stage.MERGED, "Merged", MARKETING, "", UNLIMITED));

    private static final Map<Stage, List<AssetKind>> TOOLS = Map.of(
            Stage.INQUIRY, List.of(AssetKind.WHITE_PAPER, AssetKind.VIDEO),
            Stage.MQL, List.of(AssetKind.CASE_STUDY, AssetKind.EMAIL_TEMPLATE),
            Stage.SAL, List.of(AssetKind.PLAYBOOK, AssetKind.DATASHEET),
            Stage.SQL, List.of(AssetKind.DECK, AssetKind.DEMO, AssetKind.BATTLECARD),
            Stage.SQO, List.of(AssetKind.ROI_CALCULATOR, AssetKind.CASE_STUDY, AssetKind.BATTLECARD),
            Stage.CLOSED_WON, List.of(AssetKind.PLAYBOOK),
            Stage.ONBOARD, List.of(AssetKind.PLAYBOOK, AssetKind.VIDEO),
            Stage.ADOPT, List.of(AssetKind.VIDEO, AssetKind.EMAIL_TEMPLATE),
            Stage.EXPAND, List.of(AssetKind.CASE_STUDY, AssetKind.ROI_CALCULATOR),
            Stage.ADVOCATE, List.of(AssetKind.CASE_STUDY));

    private DefaultCycle() {}

    /** What sellers need at a stage; content-service's roadmaps speak of the same until a version is activated. */
    static List<StageTool> tools(SalesStage stage) {
        return TOOLS.getOrDefault(stage.code, List.of()).stream()
                .map(type -> StageTool.of(stage.id(), type))
                .toList();
    }

    /** The stages of the cycle with this id, in their order. */
    static List<SalesStage> stages(RecordId cycle) {
        return STEPS.stream().map(step -> stage(cycle, step)).toList();
    }

    private static SalesStage stage(RecordId cycle, Step step) {
        SalesStage stage = new SalesStage();
        stage.salesCycleId = cycle.value();
        stage.name = step.name();
        stage.position = STEPS.indexOf(step) + 1;
        stage.code = step.code();
        stage.ownerFunction = step.owner().name();
        stage.buyerQuestion = step.buyerQuestion().isEmpty() ? null : step.buyerQuestion();
        stage.maximumDays = step.maximumDays() == UNLIMITED ? null : step.maximumDays();
        return stage;
    }
}
