package dev.rapport.lead.assignment;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.rest.DryRun;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives leads to sellers. */
@Path("/api/leads/{id}/assignment")
@Tag(name = "Leads")
@RunOnVirtualThread
public class AssignmentResource {
    private final Assignments assignments;
    private final AssignmentQueue queue;
    private final CurrentCaller caller;

    AssignmentResource(Assignments assignments, AssignmentQueue queue, CurrentCaller caller) {
        this.assignments = assignments;
        this.queue = queue;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "assignLead",
            summary = "Give a lead to the seller whose turn it is, or to one who is named",
            description = "Only a head of sales or an administrator names one, with a reason that is kept.")
    public AssignmentView assign(
            @PathParam("id") String id,
            @Parameter(
                            description = "Tell who would have the lead, and change nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    DryRun dryRun,
            @Nullable AssignmentRequest request) {
        AssignmentRequest asked = request == null ? AssignmentRequest.BY_RULES : request;
        RecordId lead = RecordId.parse(id);
        String reason = Demand.text(asked.reason(), "reason", AssignmentRequest.REASON_LENGTH);
        RecordId owner = asked.ownerId();
        if (owner == null) {
            return queue.inTurn(() -> assignments.byRules(lead, dryRun.wanted()));
        }
        demandUser(owner);
        demandRight();
        String why = Demand.property(reason, "reason");
        return queue.inTurn(() -> assignments.override(lead, owner, why, dryRun.wanted()));
    }

    private void demandRight() {
        if (!caller.get().hasAny(Role.SALES_HEAD, Role.ADMIN)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "Only a head of sales or an administrator names the owner; leave ownerId out to assign by the rules.");
        }
    }

    private static void demandUser(RecordId owner) {
        if (!owner.prefix().equals("005")) {
            throw new ApiException(
                    ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                    "invalid cross reference id: " + owner + " is no user.",
                    "ownerId");
        }
    }
}
