package dev.rapport.lead.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a gate is open: one fact, and where it is known from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateEvidence", description = "A fact that opens a gate.")
public record Evidence(
        @Schema(examples = "PlanContributed") String fact,

        @Schema(description = "ce_id of the event that told it; absent for what happened here.") @Nullable
        UUID eventId,

        @Schema(description = "The record that it is about: a story, a hypothesis, an announcement, an approval.")
        @Nullable
        RecordId recordId,

        @Schema(description = "Who did it, where somebody did.") @Nullable
        RecordId userId,

        Instant at) {}
