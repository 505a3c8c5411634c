package dev.rapport.lead.capture;

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

/** Moves leads through the sales cycle. */
@Path("/api/leads/{id}/stage")
@Tag(name = "Leads")
@RunOnVirtualThread
public class StageResource {
    private final LeadStages stages;

    StageResource(LeadStages stages) {
        this.stages = stages;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "moveLead",
            summary = "Move a lead to another stage of the sales cycle",
            description =
                    "The criteria of the stage that it leaves for a further one, and of the one that it enters, must"
                            + " be met; those of stages skipped are not asked.")
    public LeadStageView move(@PathParam("id") String id, @Nullable StageRequest request) {
        Lead lead = stages.move(RecordId.parse(id), Demand.body(request).toMove());
        return new LeadStageView(lead.id(), lead.stage());
    }
}
