package dev.rapport.feedback.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.feedback.lead.KnownLead;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that feedback-service knows of a person.
 *
 * @param lead what events have told; absent where none has, and of a hand-off
 * @param records what was said about their records, with every field, also what is in the bin
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeedbackDataOfLead", description = "Everything that feedback-service knows of a lead.")
public record LeadDataView(
        @Nullable KnownLead lead,
        Instant asOf,
        @Schema(ref = "Records") List<ObjectNode> records) {
    public LeadDataView {
        records = List.copyOf(records);
    }
}
