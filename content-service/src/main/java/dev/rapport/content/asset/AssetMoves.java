package dev.rapport.content.asset;

import dev.rapport.content.asset.MasterFollower.Move;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Moves a locked asset to another status, whichever door asked for it: keys, owner and events go with the move. */
@ApplicationScoped
class AssetMoves {
    private static final RecordId NOBODY =
            new RecordId(Caller.system(0, "asset-moves").userId());

    private final AssetApprovals approvals;
    private final MasterFollower followers;
    private final UserDirectory directory;
    private final Outbox outbox;
    private final Clock clock;

    AssetMoves(
            AssetApprovals approvals, MasterFollower followers, UserDirectory directory, Outbox outbox, Clock clock) {
        this.approvals = approvals;
        this.followers = followers;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    void make(ContentAsset asset, AssetStatus next) {
        asset.status().requireNext(next);
        switch (next) {
            case APPROVED -> approvals.turnLast(asset);
            case IN_REVIEW -> {
                requireNamedOwner(asset);
                change(asset, next);
                approvals.withdraw(asset, "It goes through review again.");
            }
            case DRAFT -> {
                change(asset, next);
                approvals.withdraw(asset, "It went back to its author.");
            }
            case IDEA, PUBLISHED, EXPIRED, ARCHIVED -> change(asset, next);
        }
    }

    private void change(ContentAsset asset, AssetStatus next) {
        asset.moveTo(next, clock.instant()).ifPresent(outbox::append);
        if (asset.isWithdrawn()) {
            followers.follow(asset, Move.WITHDRAWN);
        }
    }

    /**
     * Somebody answers for what is reviewed. A user of whom nothing is known yet passes: the directory may be late, and
     * would refuse somebody who is there.
     */
    private void requireNamedOwner(ContentAsset asset) {
        RecordId owner = asset.owner();
        boolean gone = directory.find(owner).filter(user -> !user.active()).isPresent();
        if (gone || owner.equals(NOBODY)) {
            String who = directory.find(owner).map(DirectoryUser::name).orElse("a program");
            throw new ApiException(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "An asset needs a named owner before its review, and " + who
                            + " cannot answer for it: set OwnerId to somebody who works here.",
                    "OwnerId");
        }
    }
}
