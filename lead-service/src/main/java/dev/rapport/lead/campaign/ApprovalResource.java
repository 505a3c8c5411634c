package dev.rapport.lead.campaign;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Approves the plans of campaigns. */
@Path("/api/campaigns/{id}/approvals")
@Tag(name = "Campaigns")
@RunOnVirtualThread
public class ApprovalResource {
    private final Approvals approvals;

    ApprovalResource(Approvals approvals) {
        this.approvals = approvals;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME})
    @Operation(
            operationId = "approveCampaign",
            summary = "Approve a campaign's plan for marketing or for sales",
            description =
                    "Two people turn two keys, even where one of them could turn both. A change of Type, StartDate, EndDate,"
                            + " BudgetedCost, Description, HypothesisId or of the cited stories withdraws what was approved. To"
                            + " approve again what one has approved changes nothing.")
    public ApprovalView approve(@PathParam("id") String id, @Nullable ApprovalRequest request) {
        ApprovalRequest asked = request == null ? ApprovalRequest.EMPTY : request;
        return approvals.approve(RecordId.parse(id), asked.function()).view();
    }
}
