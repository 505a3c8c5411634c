package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In charge of the two keys: who has turned which, and what becomes of the asset. The asset is locked meanwhile. */
@ApplicationScoped
public class AssetApprovals {
    private final ContentAssetRepository assets;
    private final AssetApprovalRepository approvals;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    AssetApprovals(
            ContentAssetRepository assets,
            AssetApprovalRepository approvals,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.assets = assets;
        this.approvals = approvals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Turns the caller's key; the second one approves the asset. Whoever does so twice has done it once. */
    @Transactional
    ApprovalsView turn(RecordId id, @Nullable String function) {
        ContentAsset asset = assets.requireForUpdate(id);
        return ApprovalsView.of(asset, turn(asset, function));
    }

    /** As {@link #turn}, but refuses unless this is the last key: an asset cannot be half approved by its status. */
    void turnLast(ContentAsset asset) {
        ApprovalKey mine = ApprovalKey.of(caller.get(), null);
        for (ApprovalKey missing : ApprovalsView.missing(approvals.standing(asset.id()))) {
            if (missing != mine) {
                throw new ApiException(
                        ErrorCode.ILLEGAL_TRANSITION,
                        "The asset cannot become APPROVED: the key of " + missing + " is missing. POST /api/assets/"
                                + asset.id() + "/approval turns one key at a time.",
                        "Status");
            }
        }
        turn(asset, null);
    }

    /** The asset is not what was approved any more: an approved one goes back to review, a published one owes one. */
    public void withdraw(ContentAsset asset, String reason) {
        List<AssetApproval> standing = approvals.standing(asset.id());
        Instant now = now();
        standing.forEach(approval -> approval.withdraw(reason, now));
        asset.loseApproval(now).ifPresent(outbox::append);
    }

    private List<AssetApproval> turn(ContentAsset asset, @Nullable String function) {
        ApprovalKey key = ApprovalKey.of(caller.get(), function);
        RecordId user = new RecordId(caller.get().userId());
        List<AssetApproval> standing = approvals.standing(asset.id());
        boolean over = asset.status().legalNext().isEmpty();
        if (!over && standing.stream().anyMatch(approval -> approval.is(key, user))) {
            return standing;
        }
        asset.requireApprovable();
        standing.forEach(approval -> requireOther(approval, key, user));
        approvals.persistAndFlush(new AssetApproval(asset.id(), user, key, now()));
        List<AssetApproval> all = approvals.standing(asset.id());
        if (ApprovalsView.missing(all).isEmpty()) {
            asset.approve();
        }
        return all;
    }

    private static void requireOther(AssetApproval standing, ApprovalKey key, RecordId user) {
        if (standing.key() == key) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "The asset has been approved for " + key + " already, by " + standing.user() + ": " + standing.id()
                            + ".",
                    "function");
        }
        if (standing.user().equals(user)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Two keys are turned by two people: you have approved this asset for " + standing.key()
                            + ". Somebody else has to approve it for " + key + ".",
                    "function");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
