package dev.rapport.feedback.advice;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of advice; it is given by creating a record. */
@Path("/api/advice/{id}")
@RunOnVirtualThread
@Tag(name = "Advice", description = "What marketing advises the executives, and what becomes of it")
public class AdviceResource {
    private final AdviceDesk desk;
    private final AccessMatrix access;

    AdviceResource(AdviceDesk desk, AccessMatrix access) {
        this.desk = desk;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getAdvice", summary = "Advice, what was decided, and who was right")
    public AdviceView read(@PathParam("id") String id) {
        access.require(Action.READ, "Advice");
        return desk.read(RecordId.parse(id));
    }

    @POST
    @Path("/decision")
    @Idempotent
    @RolesAllowed({EXECUTIVE_NAME})
    @Operation(operationId = "decideAdvice", summary = "Say what is done with advice, by its day")
    public AdviceView decide(@PathParam("id") String id, @Nullable AdviceDecisionRequest request) {
        return desk.move(
                RecordId.parse(id), AdviceStatus.DECIDED, Demand.body(request).toRecord());
    }

    @POST
    @Path("/look-back")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, EXECUTIVE_NAME, ADMIN_NAME})
    @Operation(operationId = "lookBackOnAdvice", summary = "Say what came of advice, a year or two later")
    public AdviceView lookBack(@PathParam("id") String id, @Nullable LookBackRequest request) {
        return desk.move(
                RecordId.parse(id),
                AdviceStatus.LOOKED_BACK,
                Demand.body(request).toRecord());
    }
}
