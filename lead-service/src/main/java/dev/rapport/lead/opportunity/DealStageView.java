package dev.rapport.lead.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal stands.
 *
 * @param reason null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a deal stands and, once it is closed, why.")
public record DealStageView(
        RecordId opportunityId,
        String stage,
        @Nullable CloseReason reason,
        @Nullable String note) {}
