package dev.rapport.lead.touch;

import dev.rapport.lead.capture.LeadRepository;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
    @Operation(operationId = "touchLead", summary = "Record a contact with a lead")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = TouchView.class)))
    public Response touch(@PathParam("id") String id, @Nullable TouchRequest request) {
        TouchRequest asked = Demand.body(request);
        Channel channel = Demand.property(asked.channel(), "channel");
        String subject = Demand.text(asked.subject(), "subject", Touch.SUBJECT_LENGTH);
        RecordId lead = leads.require(RecordId.parse(id)).id();
        Touch touch = touches.record(Touch.withLead(lead, channel, asked.directionOrDefault(), asked.at())
                .about(subject, asked.campaignId(), asked.contentAssetId()));
        return Response.created(URI.create("/services/data/v60.0/sobjects/Touch/" + touch.id()))
                .entity(touch.view())
                .build();
    }
}
