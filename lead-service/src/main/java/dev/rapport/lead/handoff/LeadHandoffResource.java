package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hands leads to sales. */
@Path("/api/leads/{id}/handoffs")
@Tag(name = "Hand-offs")
@RunOnVirtualThread
public class LeadHandoffResource {
    private final Handoffs handoffs;

    LeadHandoffResource(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "handOffLead", summary = "Hand a lead to sales")
    @APIResponseSchema(
            value = HandoffView.class,
            responseCode = "201",
            responseDescription = "Handed over, or kept as a draft")
    public Response handOff(@PathParam("id") String id, @Nullable HandoffRequest request) {
        HandoffRequest asked = request == null ? HandoffRequest.EMPTY : request;
        String note = Demand.text(asked.note(), "note", Handoff.NOTE_LENGTH);
        Handoff handoff = handoffs.open(RecordId.parse(id), asked, note);
        return Response.created(URI.create("/api/handoffs/" + handoff.id()))
                .entity(handoff.view())
                .build();
    }
}
