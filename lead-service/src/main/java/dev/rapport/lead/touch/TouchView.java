package dev.rapport.lead.touch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact with a lead, as recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A contact with a lead, as recorded.")
public record TouchView(
        RecordId id,
        @Nullable RecordId leadId,
        Channel channel,
        Direction direction,
        @Nullable Purpose purpose,
        Instant at,
        @Nullable String subject,
        @Nullable RecordId campaignId,
        @Nullable RecordId contentAssetId) {}
