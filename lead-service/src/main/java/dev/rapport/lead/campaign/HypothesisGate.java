package dev.rapport.lead.campaign;

import dev.rapport.lead.hypothesis.HypothesisVerdicts;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets nothing of a campaign reach the market or sales before its hypothesis is validated. */
@ApplicationScoped
public class HypothesisGate {
    private final HypothesisVerdicts verdicts;

    HypothesisGate(HypothesisVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Refuses with GATE_CLOSED; a campaign that names no hypothesis has no such gate. */
    public void demandOpen(Campaign campaign) {
        RecordId hypothesis = campaign.hypothesis();
        if (hypothesis != null && !verdicts.isValidated(hypothesis)) {
            throw new ApiException(
                    ErrorCode.GATE_CLOSED,
                    "The gate HYPOTHESIS of campaign '" + campaign.name() + "' is closed: its hypothesis " + hypothesis
                            + " is not validated. Record observations of it and ask for a verdict (POST"
                            + " /api/hypotheses/" + hypothesis + "/verdict); VALIDATED opens the gate.",
                    "HypothesisId");
        }
    }
}
