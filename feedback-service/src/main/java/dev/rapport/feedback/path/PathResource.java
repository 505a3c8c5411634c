package dev.rapport.feedback.path;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;

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

/** A path's way from a sketch to revenue; paths themselves are created as records. */
@Path("/api/paths/{id}")
@RunOnVirtualThread
@Tag(name = "Paths", description = "Ways to revenue, opened years ahead")
public class PathResource {
    private final Paths paths;
    private final AccessMatrix access;

    PathResource(Paths paths, AccessMatrix access) {
        this.paths = paths;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getPath", summary = "Where a path stands, and what it is expected to bring")
    public PathView read(@PathParam("id") String id) {
        access.require(Action.READ, "MarketPath");
        return paths.read(RecordId.parse(id));
    }

    @POST
    @Path("/test")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, ADMIN_NAME})
    @Operation(operationId = "notePathTest", summary = "Note that its hypothesis is validated")
    public PathView test(@PathParam("id") String id) {
        return paths.move(RecordId.parse(id), PathStatus.TESTED, Paths.nothing());
    }

    @POST
    @Path("/opening")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, ADMIN_NAME})
    @Operation(operationId = "openPath", summary = "Open a tested path of which something is expected")
    public PathView open(@PathParam("id") String id) {
        return paths.move(RecordId.parse(id), PathStatus.OPEN, Paths.nothing());
    }

    @POST
    @Path("/handover")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, ADMIN_NAME})
    @Operation(operationId = "handOverPath", summary = "Hand an open path to sales, with its campaign")
    public PathView handOver(@PathParam("id") String id, @Nullable HandoverRequest request) {
        return paths.move(
                RecordId.parse(id), PathStatus.HANDED_OFF, request == null ? Paths.nothing() : request.toRecord());
    }

    @POST
    @Path("/production")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(operationId = "notePathProduction", summary = "Note that a path brings revenue")
    public PathView produce(@PathParam("id") String id) {
        return paths.move(RecordId.parse(id), PathStatus.PRODUCING, Paths.nothing());
    }

    @POST
    @Path("/exhaustion")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, ADMIN_NAME})
    @Operation(operationId = "exhaustPath", summary = "Give a path up, and say why")
    public PathView exhaust(@PathParam("id") String id, @Nullable ExhaustionRequest request) {
        String reason = Demand.property(Demand.body(request).reason(), "reason");
        return paths.move(
                RecordId.parse(id), PathStatus.EXHAUSTED, Paths.nothing().put("ExhaustionReason", reason));
    }
}
