package dev.rapport.lead.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.lead.evidence.Evidence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gate of a campaign as it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateView", description = "A gate of a campaign, whether it is open and why.")
public record GateView(
        @Schema(implementation = Gate.class) String gate,

        @Schema(
                enumeration = {"open", "closed", "waived"},
                description = "Waived: it is closed, but lets the campaign pass until the waiver expires.")
        String state,

        @Schema(examples = "Approved", description = "The status that it stands before.")
        String before,

        @Schema(description = "True if it stands before every hand-off of the campaign's leads as well.")
        boolean beforeHandoffs,

        @Schema(description = "What opens it.") String opensWhen,

        @Schema(description = "What is missing; absent where it is open.") @Nullable
        String missing,

        @Schema(description = "What has opened it, or part of that.")
        List<Evidence> evidence,

        @Nullable WaiverView waiver) {}
