package dev.rapport.lead.escalation;

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

/** Hears both sides about a hand-off that climbs. */
@Path("/api/handoffs/{id}/escalation/statement")
@Tag(name = "Hand-offs")
@RunOnVirtualThread
public class StatementResource {
    private final Statements statements;

    StatementResource(Statements statements) {
        this.statements = statements;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME})
    @Operation(
            operationId = "stateSide",
            summary = "Say how your side sees a hand-off that climbs",
            description = "Once for each side on each rung; those whom it climbs to read both.")
    public EscalationView say(@PathParam("id") String id, @Nullable StatementRequest request) {
        return statements.say(RecordId.parse(id), Demand.body(request));
    }
}
