package dev.rapport.lead.touch;

import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.lead.touch.TouchesRequest.Many;
import dev.rapport.lead.touch.TouchesRequest.One;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records contacts with a lead. */
@Path("/api/leads/{id}/touches")
@Tag(name = "Leads")
@RunOnVirtualThread
public class TouchResource {
    private final LeadRepository leads;
    private final Touches touches;

    TouchResource(LeadRepository leads, Touches touches) {
        this.leads = leads;
        this.touches = touches;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "touchLead",
            summary = "Record one or several contacts with a lead; each external id counts once")
    @APIResponse(
            responseCode = "201",
            description = "Recorded: the touch, or the list of them",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {TouchView.class, TouchView[].class})))
    public Response touch(@PathParam("id") String id, @Nullable TouchesRequest request) {
        TouchesRequest asked = Demand.body(request);
        RecordId lead = leads.requireForUpdate(RecordId.parse(id)).id();
        List<Touch> reported =
                asked.touches().stream().map(touch -> touch.withLead(lead)).toList();
        List<TouchView> recorded =
                touches.recordOnce(lead, reported).stream().map(Touch::view).toList();
        return switch (asked) {
            case One _ -> created(recorded.getFirst());
            case Many _ -> Response.status(Status.CREATED).entity(recorded).build();
        };
    }

    private static Response created(TouchView touch) {
        return Response.created(URI.create("/services/data/v60.0/sobjects/Touch/" + touch.id()))
                .entity(touch)
                .build();
    }
}
