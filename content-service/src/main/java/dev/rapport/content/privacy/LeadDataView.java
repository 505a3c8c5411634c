package dev.rapport.content.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.content.lead.KnownLead;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that content-service knows of a lead.
 *
 * @param lead what events have told; absent where none has
 * @param records the uses of content with the lead and the links for it, with every field, also those in the bin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContentDataOfLead", description = "Everything that content-service knows of a lead.")
public record LeadDataView(
        @Nullable KnownLead lead,
        Instant asOf,
        @Schema(ref = "Records") List<ObjectNode> records) {
    public LeadDataView {
        records = List.copyOf(records);
    }
}
