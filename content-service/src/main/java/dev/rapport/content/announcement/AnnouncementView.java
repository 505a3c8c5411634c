package dev.rapport.content.announcement;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an announcement stands.
 *
 * @param audience how many it was published to
 * @param acknowledged how many of them have said that they know
 * @param reachedAt when its target was met; null until then
 */
@Schema(name = "AnnouncementView", description = "Where an announcement stands")
record AnnouncementView(
        RecordId id,
        String name,
        AnnouncementStatus status,
        @Nullable RecordId campaignId,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        int audience,
        int acknowledged,
        @Nullable Instant reachedAt) {}
