package dev.rapport.content.promotion;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.asset.MasterFollower;
import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.content.region.AssetRegionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets the master's owner decide, and carries the decision out in the master. */
@ApplicationScoped
class PromotionProposalRules implements RecordRules<PromotionProposal> {
    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final MasterFollower followers;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    PromotionProposalRules(
            ContentAssetRepository assets,
            AssetRegionRepository regions,
            MasterFollower followers,
            CurrentCaller caller,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.regions = regions;
        this.followers = followers;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<PromotionProposal> entity() {
        return PromotionProposal.class;
    }

    @Override
    public void beforeUpdate(PromotionProposal proposal, FieldChanges changes) {
        ProposalStatus asked = proposal.withdrawStatus(changes);
        if (changes.fields().isEmpty()) {
            return;
        }
        proposal.status().requireNext(asked);
        ContentAsset master = assets.requireForUpdate(proposal.asset());
        RecordId by = requireOwner(master);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<AssetRegion> region = regions.find(proposal.region());
        if (asked == ProposalStatus.ACCEPTED) {
            accept(master, region, proposal.accept(by, now));
        } else {
            proposal.decline(by, now);
        }
        region.ifPresent(AssetRegion::openNextRound);
        outbox.append(proposal.decided(by, now));
    }

    private void accept(ContentAsset master, Optional<AssetRegion> region, String text) {
        master.requireGrowing();
        AssetRegion kept = region.orElseThrow(() -> new ApiException(
                ErrorCode.ENTITY_IS_DELETED, "The master has no such region any more: decline the proposal."));
        if (kept.rewrite(text)) {
            followers.follow(master, Move.REGION_CHANGED);
        }
    }

    private RecordId requireOwner(ContentAsset master) {
        RecordId user = new RecordId(caller.get().userId());
        if (!user.equals(master.owner()) && !caller.get().has(Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "The master's owner decides: " + master.owner() + " owns " + master.id() + ".");
        }
        return user;
    }
}
