package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A waiver that holds. */
@Schema(name = "GateWaiverView", description = "Who lets a campaign past a gate, why and until when.")
public record WaiverView(
        RecordId id,
        @Schema(examples = "REACH") String gate,
        String reason,
        RecordId waivedById,
        Instant waivedAt,

        @Schema(description = "From then on the gate is closed again, unless it has been opened.")
        Instant expiresAt) {}
