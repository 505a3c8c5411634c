package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as its owner sees it. */
record LinkView(
        @Schema(examples = "a1C000000000001EAA") RecordId id,

        @Schema(examples = "a10000000000001AAA") RecordId assetId,

        @Schema(description = "Null where the link leads to the newest version") @Nullable
        RecordId versionId,

        @Nullable RecordId leadId,
        @Nullable RecordId contactId,
        @Nullable RecordId opportunityId,
        RecordId ownerId,
        @Schema(examples = "EMAIL") LinkChannel channel,
        Instant expiresAt,
        @Nullable Instant revokedAt,

        @Schema(description = "Whether a view names the lead")
        boolean consented,

        @Schema(description = "Whether the link can be followed at all; one made as a record needs a token first")
        boolean hasToken,

        @Schema(
                description = "What the buyer opens; said once, with a new token, and null otherwise",
                examples = "https://rapport.example/l/wE9cQ4vVb0Hk5mXyq2T1Zg")
        @Nullable
        String url) {}
