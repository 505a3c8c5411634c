package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lets nothing of a campaign go on, or reach sales, before the gates in front of it are open or waived. */
@ApplicationScoped
public class CampaignGates {
    private final GateKnowledge knowledge;
    private final WaiverRepository waivers;
    private final Clock clock;

    CampaignGates(GateKnowledge knowledge, WaiverRepository waivers, Clock clock) {
        this.knowledge = knowledge;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** Refuses with GATE_CLOSED a hand-off of the campaign's leads while its hypothesis is not validated. */
    public void demandOpenForHandoff(Campaign campaign) {
        demand(campaign, gate -> gate == Gate.HYPOTHESIS, "Its leads cannot be handed to sales.", "HypothesisId");
    }

    /** Refuses with GATE_CLOSED what stands before this status, all of it at once. */
    void demandOpen(Campaign campaign, CampaignStatus next) {
        demand(campaign, gate -> gate.guards(next), "It cannot become " + next.label() + ".", "Status");
    }

    /** All gates, in their order. */
    List<GateState> of(Campaign campaign) {
        return of(campaign, _ -> true);
    }

    private List<GateState> of(Campaign campaign, Predicate<Gate> which) {
        Map<Gate, CampaignGateWaiver> standing = waivers.standing(campaign.id(), clock.instant()).stream()
                .collect(Collectors.toMap(CampaignGateWaiver::gate, Function.identity(), (one, _) -> one));
        return Arrays.stream(Gate.values())
                .filter(which)
                .map(gate -> GateState.of(knowledge.of(gate, campaign), standing.get(gate)))
                .toList();
    }

    private void demand(Campaign campaign, Predicate<Gate> which, String consequence, String field) {
        if (Arrays.stream(Gate.values()).noneMatch(which)) {
            return;
        }
        RecordId id = campaign.id();
        List<GateState> closed =
                of(campaign, which).stream().filter(state -> !state.lets()).toList();
        if (!closed.isEmpty()) {
            throw new ApiException(
                    ErrorCode.GATE_CLOSED,
                    "The campaign '" + campaign.name() + "' has closed gates. " + consequence + " Closed: "
                            + closed.stream().map(state -> state.hint(id)).collect(Collectors.joining("; ")) + ".",
                    field);
        }
    }
}
