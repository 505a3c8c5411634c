package dev.rapport.lead.scoring;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a score job is. */
@Schema(description = "How far a score job is.")
public record ScoreJobView(
        RecordId id,
        ScoreJobState state,
        Instant createdAt,

        @Schema(description = "As of when touches count. A job begins anew when the rules change.") @Nullable
        Instant startedAt,

        @Nullable Instant endedAt,

        @Schema(examples = "20000", description = "Leads when it started.")
        int leadsTotal,

        @Schema(examples = "12500") int leadsDone,

        @Schema(examples = "310", description = "Leads whose score is another one now.")
        int leadsChanged) {}
