package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.util.Arrays;

/** What stands between a campaign's plan and its market. */
enum Gate {
    PARTICIPATION(
            CampaignStatus.APPROVED,
            "a user of SALES of seniority SENIOR or higher contributes to the plan, in feedback-service"
                    + " (PlanContributed)"),
    STORY(
            CampaignStatus.APPROVED,
            "the plan cites a verified customer story: cite one (POST /api/campaigns/{id}/stories) that"
                    + " feedback-service has verified or will verify (StoryVerified)"),
    TWO_KEYS(
            CampaignStatus.APPROVED,
            "one person of MARKETING and another of SALES approve the plan (POST /api/campaigns/{id}/approvals)"),
    HYPOTHESIS(
            CampaignStatus.IN_PROGRESS,
            "the hypothesis that HypothesisId names is validated: record observations of it and ask for a verdict"
                    + " (POST /api/hypotheses/{hypothesis}/verdict)"),
    REACH(
            CampaignStatus.IN_PROGRESS,
            "80 % of the sales audience acknowledge the launch announcement of the campaign, in content-service"
                    + " (AnnouncementReached)");

    private final CampaignStatus before;
    private final String opening;

    Gate(CampaignStatus before, String opening) {
        this.before = before;
        this.opening = opening;
    }

    /** The status that it stands before. */
    CampaignStatus before() {
        return before;
    }

    /** Approvals are of a plan; they are asked for again at every step up to the launch, since the plan may change. */
    boolean guards(CampaignStatus next) {
        return this == TWO_KEYS
                ? next == CampaignStatus.APPROVED
                        || next == CampaignStatus.INTERNAL_LAUNCH
                        || next == CampaignStatus.IN_PROGRESS
                : next == before;
    }

    /** What has to happen so that it opens. */
    String openedBy(RecordId campaign) {
        return opening.replace("{id}", campaign.toString());
    }

    /** The gate of this name, in any case; INVALID_PARAMETER otherwise. */
    static Gate parse(String name) {
        return Arrays.stream(values())
                .filter(gate -> gate.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "No gate is called " + name + ". The gates are " + Arrays.toString(values()) + "."));
    }
}
