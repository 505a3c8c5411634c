package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Moves campaigns from step to step, past their gates. */
@Path("/api/campaigns/{id}/status")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class CampaignStatusResource {
    private final CampaignStatusWrite write;

    CampaignStatusResource(CampaignStatusWrite write) {
        this.write = write;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "moveCampaign",
            summary = "Move a campaign to its next status, or to its end",
            description =
                    "Planned, Consultation, Approved, Internal Launch, In Progress, Completed, one after the other, or Aborted"
                            + " from any but the last. GATE_CLOSED names every gate that stands in the way and how to open or"
                            + " waive it. Completed needs a retro, Aborted a reason.")
    public CampaignStatusView move(@PathParam("id") String id, @Nullable CampaignStatusRequest request) {
        return write.move(RecordId.parse(id), Demand.body(request));
    }
}
