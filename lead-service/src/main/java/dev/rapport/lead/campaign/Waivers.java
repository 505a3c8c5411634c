package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** In charge of letting campaigns past closed gates for a while, under the lock of the campaign. */
@ApplicationScoped
class Waivers {
    private final CampaignRepository campaigns;
    private final WaiverRepository waivers;
    private final CampaignConfig config;
    private final CurrentCaller caller;
    private final Clock clock;
    private final GateMetrics metrics;
    private final Outbox outbox;

    Waivers(
            CampaignRepository campaigns,
            WaiverRepository waivers,
            CampaignConfig config,
            CurrentCaller caller,
            Clock clock,
            GateMetrics metrics,
            Outbox outbox) {
        this.campaigns = campaigns;
        this.waivers = waivers;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
        this.metrics = metrics;
        this.outbox = outbox;
    }

    @Transactional
    CampaignGateWaiver waive(RecordId id, Gate gate, WaiverRequest asked) {
        String reason =
                Demand.property(Demand.text(asked.reason(), "reason", CampaignGateWaiver.REASON_LENGTH), "reason");
        Instant now = now();
        Instant until = demandWithin(now, Demand.property(asked.expiresAt(), "expiresAt"));
        campaigns.requireForUpdate(id).demandNotEnded();
        waivers.findStanding(id, gate, now).ifPresent(standing -> {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The gate " + gate + " is waived already, by " + standing.id() + ". Revoke that first (DELETE"
                            + " /api/campaigns/" + id + "/gates/" + gate + "/waiver).");
        });
        CampaignGateWaiver waiver = new CampaignGateWaiver(id, gate, reason).given(user(), now, until);
        waivers.persist(waiver);
        outbox.append(waiver.waived());
        metrics.noteWaived(gate);
        return waiver;
    }

    /** The waiver of this gate ends now; NOT_FOUND where none holds. */
    @Transactional
    void revoke(RecordId id, Gate gate) {
        campaigns.requireForUpdate(id);
        Instant now = now();
        CampaignGateWaiver standing = waivers.findStanding(id, gate, now)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND, "The gate " + gate + " of the campaign " + id + " is not waived."));
        outbox.append(standing.revoke(user(), now));
    }

    private Instant demandWithin(Instant now, Instant until) {
        Instant latest = now.plus(config.longestWaiver());
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER,
                    "A waiver ends after now and not after " + latest + "; " + until + " is not in between.",
                    "expiresAt");
        }
        return until.truncatedTo(ChronoUnit.MILLIS);
    }

    private RecordId user() {
        return new RecordId(caller.get().userId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
