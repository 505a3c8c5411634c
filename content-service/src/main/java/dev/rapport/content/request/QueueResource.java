package dev.rapport.content.request;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one queue of requests, and who was put first in it. */
@Path("/api/content-requests")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content requests")
public class QueueResource {
    private final RequestQueue queue;
    private final AccessMatrix access;

    QueueResource(RequestQueue queue, AccessMatrix access) {
        this.queue = queue;
        this.access = access;
    }

    @GET
    @Path("/queue")
    @Operation(
            operationId = "getContentRequestQueue",
            summary = "What waits for work, in its order",
            description = "Those put first by somebody, in the order of that; then by (sellers + deals) × value of the"
                    + " stage, the older first where that is equal. At most 200 from the front.")
    public QueueView queue(@QueryParam("limit") @DefaultValue("50") String limit) {
        access.require(Action.READ, "ContentRequest");
        return queue.front(limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0);
    }

    @POST
    @Path("/{id}/override")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(
            operationId = "overrideContentRequestQueue",
            summary = "Put a request first",
            description = "Your name and reason are shown in the queue.")
    public List<OverrideView> putFirst(@PathParam("id") String id, @Nullable OverrideRequest request) {
        return queue.putFirst(
                RecordId.parse(id), Demand.property(Demand.body(request).reason(), "reason"));
    }

    @DELETE
    @Path("/{id}/override")
    @RolesAllowed({MARKETING_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(operationId = "withdrawContentRequestOverride", summary = "Put a request back into its place")
    public List<OverrideView> putBack(@PathParam("id") String id) {
        return queue.putBack(RecordId.parse(id));
    }

    @GET
    @Path("/{id}/overrides")
    @Operation(
            operationId = "listContentRequestOverrides",
            summary = "Who put a request first or back, the latest first")
    public List<OverrideView> overrides(@PathParam("id") String id) {
        access.require(Action.READ, "ContentRequest");
        return queue.overrides(RecordId.parse(id));
    }
}
