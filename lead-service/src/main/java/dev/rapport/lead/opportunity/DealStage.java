package dev.rapport.lead.opportunity;

import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come; on the wire by its label. Salesforce's standard sales process with what it says of each stage,
 * then the sales cycle's stages past the close.
 */
enum DealStage {
    PROSPECTING("Prospecting", 10, Stage.SQO),
    QUALIFICATION("Qualification", 10, Stage.SQO),
    NEEDS_ANALYSIS("Needs Analysis", 20, Stage.SQO),
    VALUE_PROPOSITION("Value Proposition", 50, Stage.SQO),
    DECISION_MAKERS("Id. Decision Makers", 60, Stage.SQO),
    PERCEPTION_ANALYSIS("Perception Analysis", 70, Stage.SQO),
    PROPOSAL("Proposal/Price Quote", 75, Stage.SQO),
    NEGOTIATION("Negotiation/Review", 90, Stage.SQO),
    CLOSED_WON("Closed Won", 100, Stage.CLOSED_WON),
    CLOSED_LOST("Closed Lost", 0, Stage.CLOSED_LOST),
    ONBOARD("Onboard", 100, Stage.ONBOARD),
    ADOPT("Adopt", 100, Stage.ADOPT),
    EXPAND("Expand", 100, Stage.EXPAND),
    ADVOCATE("Advocate", 100, Stage.ADVOCATE);

    private static final Set<DealStage> OPEN = EnumSet.range(PROSPECTING, NEGOTIATION);
    private static final Set<DealStage> WON = EnumSet.of(CLOSED_WON, ONBOARD, ADOPT, EXPAND, ADVOCATE);

    private final String label;
    private final int probability;
    private final Stage cycleStage;

    DealStage(String label, int probability, Stage cycleStage) {
        this.label = label;
        this.probability = probability;
        this.cycleStage = cycleStage;
    }

    /** The stage with this label, in any case of letters; a refusal lists them all. */
    static DealStage of(String label) {
        return Arrays.stream(values())
                .filter(stage -> stage.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "There is no stage '" + label + "'. Stages: " + labels(EnumSet.allOf(DealStage.class)),
                        "StageName"));
    }

    /** For a message, in their order. */
    static List<String> labels(Set<DealStage> stages) {
        return stages.stream().map(DealStage::label).toList();
    }

    String label() {
        return label;
    }

    /** In percent, where nobody says otherwise. */
    int probability() {
        return probability;
    }

    /** Where the sales cycle sees the deal, and the leads that it came from: every open stage is SQO. */
    Stage cycleStage() {
        return cycleStage;
    }

    boolean isClosed() {
        return !OPEN.contains(this);
    }

    boolean isWon() {
        return WON.contains(this);
    }

    String forecastCategory() {
        return isWon() ? "Closed" : isClosed() ? "Omitted" : "Pipeline";
    }

    /** Stages that may follow this one. */
    Set<DealStage> legalNext() {
        EnumSet<DealStage> next = EnumSet.copyOf(OPEN);
        if (isWon()) {
            next.addAll(WON);
        } else if (this != CLOSED_LOST) {
            next.addAll(EnumSet.of(CLOSED_WON, CLOSED_LOST));
        }
        next.remove(this);
        return next;
    }

    /** True where the way there takes back what was reached: nobody goes it without saying why. */
    boolean isSetbackTo(DealStage to) {
        return isClosed() && (!to.isClosed() || to.cycleStage.isBefore(cycleStage));
    }

    /** The stages skipped on the way there: the cycle knows an order from the close on only. */
    static List<DealStage> between(@Nullable DealStage from, DealStage to) {
        return WON.stream()
                .filter(stage -> stage.cycleStage.isBefore(to.cycleStage))
                .filter(stage -> from == null || !from.isWon() || from.cycleStage.isBefore(stage.cycleStage))
                .toList();
    }
}
