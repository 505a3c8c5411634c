package dev.rapport.lead.opportunity;

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

/** Moves deals from stage to stage, to their close and beyond. */
@Path("/api/opportunities/{id}/stage")
@Tag(name = "Opportunities")
@RunOnVirtualThread
public class DealStageResource {
    private final DealStageWrite stages;

    DealStageResource(DealStageWrite stages) {
        this.stages = stages;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "moveOpportunity",
            summary = "Move an opportunity to another stage, to its close or beyond",
            description =
                    "From an open stage to any other open one, or to the close; from Closed Won on to Onboard, Adopt,"
                            + " Expand and Advocate. A way back out of a closed stage needs a note. Skipped stages past the close are"
                            + " recorded as implied. The leads that the opportunity came from go along in the sales cycle.")
    public DealStageView move(@PathParam("id") String id, @Nullable DealStageRequest request) {
        return stages.move(RecordId.parse(id), Demand.body(request));
    }
}
