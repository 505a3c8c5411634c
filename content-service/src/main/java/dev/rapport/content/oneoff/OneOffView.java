package dev.rapport.content.oneoff;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Published assets for the market that were used for at most one account.
 *
 * @param days by how many they are judged
 * @param next the asset after which the next page begins; null on the last one
 */
@Schema(name = "OneOffs", description = "Published assets for the market that were used for at most one account")
record OneOffView(long days, List<OneOff> assets, @Nullable RecordId next) {
    OneOffView {
        assets = List.copyOf(assets);
    }

    /**
     * One of them.
     *
     * @param accounts none or one
     */
    @Schema(name = "OneOff", description = "An asset for the market that was used for at most one account")
    record OneOff(
            @Schema(examples = "a10000000000001AAA") RecordId assetId,

            String name,
            String type,

            @Schema(examples = "005000000000001AAA") RecordId ownerId,

            @Schema(examples = "2026-01-22T14:43:00Z") Instant publishedAt,

            @Schema(examples = "1") int accounts,

            @Schema(examples = "4") long uses) {}
}
