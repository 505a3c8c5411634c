package dev.rapport.lead.campaign;

import dev.rapport.lead.evidence.Evidence;
import dev.rapport.platform.id.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a gate of one campaign stands.
 *
 * @param missing what it still takes; null where the gate is open
 * @param waiver the waiver that holds, whether the gate is open or not
 */
record GateState(
        Gate gate,
        List<Evidence> evidence,
        @Nullable String missing,
        @Nullable CampaignGateWaiver waiver) {
    static GateState of(GateFacts facts, @Nullable CampaignGateWaiver waiver) {
        return new GateState(facts.gate(), facts.evidence(), facts.missing(), waiver);
    }

    boolean lets() {
        return missing == null || waiver != null;
    }

    private String word() {
        return missing == null ? "open" : waiver == null ? "closed" : "waived";
    }

    /** How to open or to waive it, in a sentence. */
    String hint(RecordId campaign) {
        return gate + " (" + missing + "; it opens when " + gate.openedBy(campaign)
                + "; or a head of sales waives it: POST /api/campaigns/" + campaign + "/gates/" + gate + "/waiver)";
    }

    GateView view(RecordId campaign) {
        return new GateView(
                gate.name(),
                word(),
                gate.before().label(),
                gate == Gate.HYPOTHESIS,
                gate.openedBy(campaign),
                missing,
                evidence,
                waiver == null ? null : waiver.view());
    }
}
