package dev.rapport.feedback.transmission;

import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What recipients do with a request. Each of them decides about their own hop only. */
@Path("/api/hops/{id}")
@RunOnVirtualThread
@Tag(name = "Transmission")
public class HopResource {
    private final HopSteps steps;

    HopResource(HopSteps steps) {
        this.steps = steps;
    }

    @POST
    @Path("/acknowledgement")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(operationId = "acknowledgeHop", summary = "Say, as its recipient, that the request has arrived")
    public HopView acknowledge(@PathParam("id") String id) {
        return steps.acknowledge(RecordId.parse(id));
    }

    @POST
    @Path("/forwarding")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(
            operationId = "forwardHop",
            summary = "Hand a request on, to these users or to all one level below in your unit")
    public HopView forward(@PathParam("id") String id, @Nullable ForwardingRequest request) {
        return steps.forward(RecordId.parse(id), request == null ? List.of() : request.users());
    }
}
