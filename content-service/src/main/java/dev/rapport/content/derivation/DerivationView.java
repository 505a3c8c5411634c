package dev.rapport.content.derivation;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account's version of a master, with every text as the account gets it.
 *
 * @param expireAt the master's
 * @param contentVersionId the master's newest version when sales last looked
 * @param latestVersionId the master's newest version
 */
record DerivationView(
        @Schema(examples = "a11000000000001AAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId masterId,

        String masterName,

        @Schema(examples = "001000000000001AAA") RecordId accountId,

        String name,

        @Schema(examples = "005000000000002AAA") RecordId ownerId,

        @Schema(examples = "ACTIVE") DerivationStatus status,

        @Schema(examples = "2027-11-22T14:43:00Z", description = "The master's") @Nullable
        Instant expireAt,

        @Schema(examples = "2026-11-22T14:43:00Z") @Nullable Instant staleSince,

        @Schema(examples = "REGION_CHANGED") @Nullable StaleCause staleBecause,

        @Schema(examples = "068000000000001AAA", description = "The master's newest version when sales last looked")
        @Nullable
        RecordId contentVersionId,

        @Schema(examples = "068000000000002AAA") @Nullable RecordId latestVersionId,

        List<ResolvedRegion> regions) {
    DerivationView {
        regions = List.copyOf(regions);
    }
}
