package dev.rapport.lead.account;

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

/** Moves accounts from stage to stage past the close. */
@Path("/api/accounts/{id}/stage")
@Tag(name = "Accounts")
@RunOnVirtualThread
public class AccountStageResource {
    private final AccountStageWrite stages;

    AccountStageResource(AccountStageWrite stages) {
        this.stages = stages;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "moveAccount",
            summary = "Place an account at a stage past the close, or let it follow its won deals",
            description =
                    "Forward to any stage, and back with a reason; skipped stages are recorded as implied. An account"
                            + " that was placed by hand stays there until it is told to follow its deals again.")
    public AccountStageView move(@PathParam("id") String id, @Nullable AccountStageRequest request) {
        return stages.move(RecordId.parse(id), Demand.body(request));
    }
}
