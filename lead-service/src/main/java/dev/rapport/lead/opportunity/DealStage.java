package dev.rapport.lead.opportunity;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;

/** How far a deal has come, with what Salesforce's standard sales process says of each stage. */
enum DealStage {
    PROSPECTING("Prospecting", 10),
    QUALIFICATION("Qualification", 10),
    NEEDS_ANALYSIS("Needs Analysis", 20),
    VALUE_PROPOSITION("Value Proposition", 50),
    DECISION_MAKERS("Id. Decision Makers", 60),
    PERCEPTION_ANALYSIS("Perception Analysis", 70),
    PROPOSAL("Proposal/Price Quote", 75),
    NEGOTIATION("Negotiation/Review", 90),
    CLOSED_WON("Closed Won", 100),
    CLOSED_LOST("Closed Lost", 0);

    private final String label;
    private final int probability;

    DealStage(String label, int probability) {
        this.label = label;
        this.probability = probability;
    }

    /** The stage with this label, in any case of letters. */
    static DealStage of(String label) {
        return Arrays.stream(values())
                .filter(stage -> stage.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                        "There is no stage '" + label + "'.",
                        "StageName"));
    }

    String label() {
        return label;
    }

    /** In percent, where nobody says otherwise. */
    int probability() {
        return probability;
    }

    boolean isClosed() {
        return this == CLOSED_WON || this == CLOSED_LOST;
    }

    boolean isWon() {
        return this == CLOSED_WON;
    }

    String forecastCategory() {
        return isWon() ? "Closed" : isClosed() ? "Omitted" : "Pipeline";
    }
}
