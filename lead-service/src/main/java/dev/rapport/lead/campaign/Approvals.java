package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** In charge of the two keys: who has turned which, under the lock of the campaign whose plan it is. */
@ApplicationScoped
class Approvals {
    private final CampaignRepository campaigns;
    private final ApprovalRepository approvals;
    private final CurrentCaller caller;
    private final Clock clock;

    Approvals(CampaignRepository campaigns, ApprovalRepository approvals, CurrentCaller caller, Clock clock) {
        this.campaigns = campaigns;
        this.approvals = approvals;
        this.caller = caller;
        this.clock = clock;
    }

    /** Approves the plan as it is now; whoever does so twice has done it once. */
    @Transactional
    CampaignApproval approve(RecordId id, @Nullable String function) {
        Campaign campaign = campaigns.requireForUpdate(id);
        Key key = Key.of(caller.get(), function);
        campaign.demandUnderPlan();
        RecordId user = new RecordId(caller.get().userId());
        for (CampaignApproval standing : approvals.standing(id)) {
            if (standing.key() == key && standing.user().equals(user)) {
                return standing;
            }
            demandOther(standing, key, user);
        }
        CampaignApproval approval = new CampaignApproval(id, user, key, now());
        approvals.persist(approval);
        return approval;
    }

    /** The plan is not the one that was approved any more. The campaign must be locked. */
    void withdraw(RecordId campaign, String reason) {
        Instant now = now();
        approvals.standing(campaign).forEach(approval -> approval.withdraw(reason, now));
    }

    private static void demandOther(CampaignApproval standing, Key key, RecordId user) {
        if (standing.key() == key) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The plan has been approved for " + key + " already, by " + standing.user() + ": " + standing.id()
                            + ".",
                    "function");
        }
        if (standing.user().equals(user)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Two keys are turned by two people: you have approved this plan for " + standing.key()
                            + ". Somebody else has to approve it for " + key + ".",
                    "function");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
