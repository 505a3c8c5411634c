package dev.rapport.lead.courtesy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted.
 *
 * @param reasons what stands against the moment asked about; empty where nothing does
 * @param nextAllowed the first free moment from the one asked about on, which is this one where it is allowed; null for
 *     never
 * @param touchId what was recorded, if the moment was to be reserved and was free
 */
@Schema(description = "Whether a person may be contacted, and if not, from when.")
public record ContactCheckView(
        boolean allowed,
        List<Reason> reasons,

        @Schema(description = "The first free moment, never before the one asked about; null for never.") @Nullable
        Instant nextAllowed,

        @Schema(description = "The touch that was recorded.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        RecordId touchId) {
    public ContactCheckView {
        reasons = List.copyOf(reasons);
    }
}
