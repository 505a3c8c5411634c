package dev.rapport.feedback.story;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands.
 *
 * @param freshness null until it is verified
 * @param consent null until the customer has given it
 * @param uses how often it was told
 */
@Schema(name = "StoryView", description = "Where a story stands, and what may be done with it")
record StoryView(
        RecordId id,
        String name,
        String text,
        @Nullable String outcome,
        @Nullable String customer,
        StoryStatus status,
        RecordId toldById,
        @Nullable RecordId verifiedById,
        @Nullable Instant verifiedAt,
        @Nullable Freshness freshness,
        @Nullable Consent consent,
        int uses,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        @Nullable String retirementReason) {

    /**
     * What the customer allows.
     *
     * @param uses how often in all; null without limit
     * @param usesLeft null without limit
     */
    @Schema(name = "StoryConsent", description = "What the customer allows")
    record Consent(
            @Nullable String givenBy,
            @Nullable ConsentScope scope,
            @Nullable LocalDate until,
            @Nullable Integer uses,
            @Nullable Integer usesLeft,
            Instant at) {}
}
