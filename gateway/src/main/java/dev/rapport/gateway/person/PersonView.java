package dev.rapport.gateway.person;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that is known of a person.
 *
 * @param leadIds all leads that they are or were, merged ones too
 * @param contactIds all contacts that they are
 * @param records of all services: their own and all that refer to these, with every field, also those in the bin
 * @param replicas what content-service and feedback-service keep of the leads themselves
 */
public record PersonView(
        List<RecordId> leadIds,
        List<RecordId> contactIds,
        Instant asOf,
        @Schema(ref = "Records") List<JsonNode> records,
        List<Replica> replicas) {
    /** The facts that a service keeps of another service's lead. */
    @Schema(name = "PersonReplica", description = "The facts that a service keeps of another service's lead.")
    public record Replica(
            @Schema(examples = "content-service") String service,
            RecordId leadId,

            @Schema(implementation = Object.class) JsonNode facts) {}
}
