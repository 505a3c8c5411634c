package dev.rapport.lead.campaign;

import dev.rapport.lead.evidence.CitedStories;
import dev.rapport.lead.evidence.Contributions;
import dev.rapport.lead.evidence.Evidence;
import dev.rapport.lead.evidence.Reach;
import dev.rapport.lead.evidence.Reaches;
import dev.rapport.lead.hypothesis.HypothesisVerdicts;
import dev.rapport.lead.hypothesis.KnownVerdict;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the facts whether a gate is open; nothing about gates is stored beside the facts, so nothing can go stale. */
@ApplicationScoped
class GateKnowledge {
    private final Contributions contributions;
    private final CitedStories stories;
    private final ApprovalRepository approvals;
    private final HypothesisVerdicts verdicts;
    private final Reaches reaches;

    GateKnowledge(
            Contributions contributions,
            CitedStories stories,
            ApprovalRepository approvals,
            HypothesisVerdicts verdicts,
            Reaches reaches) {
        this.contributions = contributions;
        this.stories = stories;
        this.approvals = approvals;
        this.verdicts = verdicts;
        this.reaches = reaches;
    }

    GateFacts of(Gate gate, Campaign campaign) {
        return switch (gate) {
            case PARTICIPATION -> participation(campaign.id());
            case STORY -> story(campaign.id());
            case TWO_KEYS -> twoKeys(campaign.id());
            case HYPOTHESIS -> hypothesis(campaign);
            case REACH -> reach(campaign.id());
        };
    }

    private GateFacts participation(RecordId campaign) {
        List<Evidence> found = contributions.bySeniorSales(campaign);
        return found.isEmpty()
                ? GateFacts.closed(Gate.PARTICIPATION, "no senior seller has contributed to the plan")
                : GateFacts.open(Gate.PARTICIPATION, found);
    }

    private GateFacts story(RecordId campaign) {
        List<Evidence> verified = stories.verified(campaign);
        if (!verified.isEmpty()) {
            return GateFacts.open(Gate.STORY, verified);
        }
        List<RecordId> cited = stories.of(campaign);
        return GateFacts.closed(
                Gate.STORY,
                cited.isEmpty()
                        ? "the plan cites no customer story"
                        : "none of the cited stories is verified: "
                                + cited.stream().map(RecordId::toString).collect(Collectors.joining(", ")));
    }

    private GateFacts twoKeys(RecordId campaign) {
        List<CampaignApproval> standing = approvals.standing(campaign);
        List<Evidence> evidence =
                standing.stream().map(CampaignApproval::evidence).toList();
        String missing = Arrays.stream(Key.values())
                .filter(key -> standing.stream().noneMatch(approval -> approval.key() == key))
                .map(Key::name)
                .collect(Collectors.joining(" and of "));
        return new GateFacts(
                Gate.TWO_KEYS, evidence, missing.isEmpty() ? null : "the approval of " + missing + " is missing");
    }

    private GateFacts hypothesis(Campaign campaign) {
        RecordId hypothesis = campaign.hypothesis();
        if (hypothesis == null) {
            return GateFacts.closed(Gate.HYPOTHESIS, "the campaign names no hypothesis: give it a HypothesisId");
        }
        Optional<KnownVerdict> verdict = verdicts.find(hypothesis);
        return verdict.filter(KnownVerdict::validated)
                .map(known -> GateFacts.open(
                        Gate.HYPOTHESIS,
                        List.of(new Evidence("HypothesisValidated", known.eventId(), hypothesis, null, known.at()))))
                .orElseGet(() -> GateFacts.closed(
                        Gate.HYPOTHESIS,
                        "its hypothesis " + hypothesis
                                + (verdict.isPresent() ? " was refuted" : " is not validated")
                                + ", see POST /api/hypotheses/" + hypothesis + "/verdict"));
    }

    private GateFacts reach(RecordId campaign) {
        Optional<Reach> farthest = reaches.farthest(campaign);
        return farthest.filter(Reach::suffices)
                .map(reach -> GateFacts.open(Gate.REACH, List.of(reach.evidence())))
                .orElseGet(() -> GateFacts.closed(
                        Gate.REACH,
                        farthest.map(reach -> reach.acknowledged() + " of " + reach.audience() + " have acknowledged "
                                        + reach.announcementId())
                                .orElse("no launch announcement has been acknowledged")));
    }
}
