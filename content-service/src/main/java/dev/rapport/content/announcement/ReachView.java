package dev.rapport.content.announcement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.metric.Proportion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of its audience have acknowledged an announcement.
 *
 * @param teams those of users without a team under null
 */
@Schema(name = "AnnouncementReach", description = "How many of its audience have acknowledged an announcement")
record ReachView(RecordId id, @JsonUnwrapped Reach whole, List<TeamReach> teams) {
    /**
     * Acknowledged over audience.
     *
     * @param halfAt when half of them had acknowledged it; null until then
     */
    record Reach(@JsonUnwrapped Proportion share, @Nullable Instant halfAt) {}

    /** One team's. */
    record TeamReach(@Nullable String team, @JsonUnwrapped Reach reach) {}
}
