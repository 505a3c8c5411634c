package dev.rapport.lead.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that lead-service knows of a person.
 *
 * @param records their own records and all that refer to these, with every field, also those in the bin
 */
public record PersonalDataView(
        List<RecordId> leadIds,
        List<RecordId> contactIds,
        Instant asOf,
        @Schema(ref = "Records") List<ObjectNode> records) {
    public PersonalDataView {
        leadIds = List.copyOf(leadIds);
        contactIds = List.copyOf(contactIds);
        records = List.copyOf(records);
    }
}
