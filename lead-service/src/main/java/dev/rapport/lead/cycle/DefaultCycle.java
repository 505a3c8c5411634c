package dev.rapport.lead.cycle;

import static dev.rapport.lead.cycle.DefaultCycle.Owner.MARKETING;
import static dev.rapport.lead.cycle.DefaultCycle.Owner.SALES;

import dev.rapport.platform.id.RecordId;
import java.util.List;

/** The sales cycle that an organisation has until it agrees on another. */
final class DefaultCycle {
    static final String NAME = "Lead to advocate";
    private static final int UNLIMITED = 0;

    enum Owner {
        MARKETING,
        SALES
    }

    private record Step(Stage code, String name, Owner owner, String buyerQuestion, int maximumDays) {}

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

    private DefaultCycle() {}

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
