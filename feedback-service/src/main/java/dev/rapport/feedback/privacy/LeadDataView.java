package dev.rapport.feedback.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that feedback-service knows of a person.
 *
 * @param records what was said about their records, with every field, also what is in the bin
 */
@Schema(name = "FeedbackDataOfLead", description = "Everything that feedback-service knows of a lead.")
public record LeadDataView(
        Instant asOf, @Schema(implementation = Map[].class) List<ObjectNode> records) {
    public LeadDataView {
        records = List.copyOf(records);
    }
}
