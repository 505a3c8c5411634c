package dev.rapport.content.use;

import dev.rapport.content.asset.ContentAsset;
import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.content.version.ContentVersionRepository;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What every use must be before it is recorded, whichever plane reports it. */
@ApplicationScoped
class UseAdmission {
    /** Clocks of other machines may be ahead of ours by this much. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final ContentAssetRepository assets;
    private final ContentVersionRepository versions;
    private final Sellers sellers;
    private final CurrentCaller caller;
    private final Clock clock;

    UseAdmission(
            ContentAssetRepository assets,
            ContentVersionRepository versions,
            Sellers sellers,
            CurrentCaller caller,
            Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.sellers = sellers;
        this.caller = caller;
        this.clock = clock;
    }

    /** Completes and weighs the use, or refuses it. @return the asset used */
    ContentAsset admit(ContentUse use) {
        ContentAsset asset = assets.find(use.asset())
                .orElseThrow(() -> References.wrong("ContentAssetId", use.asset() + " is no asset"));
        asset.requireUsable();
        Instant now = clock.instant();
        Caller reporter = caller.get();
        use.complete(asset, new RecordId(reporter.userId()), now);
        requireOwnUse(use, reporter);
        requireReferences(use);
        if (use.usedAt().isAfter(now.plus(SKEW))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A use cannot lie in the future: it is " + now + ".",
                    "UsedAt");
        }
        use.weigh(asset, sellers.isSeller(use.usedBy(), reporter));
        return asset;
    }

    /** Only a machine or an administrator speaks for others. */
    private static void requireOwnUse(ContentUse use, Caller reporter) {
        boolean own = use.usedBy().value() == reporter.userId();
        if (!own && !reporter.hasAny(Role.INTEGRATION, Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS_OR_READONLY,
                    "You may report your own uses only: leave UsedById out.",
                    "UsedById");
        }
    }

    private void requireReferences(ContentUse use) {
        References.requireLead(use.lead());
        References.requireOpportunity(use.opportunity());
        RecordId version = use.contentVersion();
        boolean fits = version == null
                || versions.find(version)
                        .filter(found -> found.asset().equals(use.asset()))
                        .isPresent();
        if (!fits) {
            throw References.wrong("ContentVersionId", version + " is no version of the asset " + use.asset());
        }
    }
}
