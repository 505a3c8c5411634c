package dev.rapport.lead.handoff;

import dev.rapport.lead.campaign.Campaign;
import dev.rapport.lead.campaign.CampaignGates;
import dev.rapport.lead.campaign.CampaignRepository;
import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether a lead may be handed over now, and until when sales must have decided. */
@ApplicationScoped
class HandoffAdmission {
    private static final String USER_PREFIX = "005";

    private final HandoffRepository handoffs;
    private final LeadRepository leads;
    private final CampaignRepository campaigns;
    private final CampaignGates gates;
    private final CurrentCaller caller;
    private final DecisionTime time;

    HandoffAdmission(
            HandoffRepository handoffs,
            LeadRepository leads,
            CampaignRepository campaigns,
            CampaignGates gates,
            CurrentCaller caller,
            DecisionTime time) {
        this.handoffs = handoffs;
        this.leads = leads;
        this.campaigns = campaigns;
        this.gates = gates;
        this.caller = caller;
        this.time = time;
    }

    /** Admits a new hand-off: its lead is alive and nobody talks about it yet. Locks the lead, so that this stays true. */
    void demandRoom(Handoff handoff) {
        Lead lead = leads.requireForUpdate(handoff.lead());
        lead.demandAlive();
        handoff.complete(new RecordId(caller.get().userId()), lead.campaign());
        demandUser(handoff.toUser());
        handoffs.findOpen(lead.id()).ifPresent(open -> {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The lead " + lead.id() + " already has the open hand-off " + open.id() + ", which is "
                            + open.status() + ". Bring that one to its end first.");
        });
    }

    /**
     * Refuses with GATE_CLOSED while a campaign behind the lead has not earned the seller's time: the one that brought the
     * lead, whatever the hand-off names, and the one that it names.
     */
    void demandGatesOpen(Handoff handoff, Lead lead) {
        Stream.concat(Optional.ofNullable(lead.campaign()).stream(), Optional.ofNullable(handoff.campaign()).stream())
                .distinct()
                .map(this::require)
                .forEach(gates::demandOpenForHandoff);
    }

    Deadline dueAfter(Instant submitted, Handoff handoff, Lead lead) {
        return time.dueAfter(submitted, handoff.toUser(), lead);
    }

    private Campaign require(RecordId campaign) {
        return campaigns
                .find(campaign)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "invalid cross reference id: " + campaign + " is no campaign.",
                        "campaignId"));
    }

    private static void demandUser(@Nullable RecordId user) {
        if (user != null && !user.prefix().equals(USER_PREFIX)) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "invalid cross reference id: " + user + " is no user.",
                    "toUserId");
        }
    }
}
