package dev.rapport.content.promotion;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.region.AssetRegion;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Proposes to masters' owners. The master's row must be locked, so that nobody else does at the same time. */
@ApplicationScoped
public class Promotions {
    private final PromotionProposalRepository proposals;
    private final Outbox outbox;
    private final Clock clock;

    Promotions(PromotionProposalRepository proposals, Outbox outbox, Clock clock) {
        this.proposals = proposals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Proposes what these derivations have in common, unless the region's round has its proposal. @return its id */
    public RecordId propose(
            ContentAsset master, AssetRegion region, Set<RecordId> accounts, List<RecordId> derivations) {
        return proposals
                .findCurrent(region)
                .orElseGet(() -> {
                    PromotionProposal proposal = new PromotionProposal(region);
                    proposals.persist(proposal);
                    outbox.append(new PromotionProposed(
                            proposal.id(),
                            master.id(),
                            master.name(),
                            region.id(),
                            region.name(),
                            master.owner(),
                            accounts.size(),
                            derivations,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                    return proposal;
                })
                .id();
    }
}
