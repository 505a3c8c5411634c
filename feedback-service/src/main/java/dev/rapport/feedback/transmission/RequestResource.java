package dev.rapport.feedback.transmission;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests to parts of the organisation, and how far they got. */
@Path("/api/feedback-requests")
@RunOnVirtualThread
@Tag(name = "Transmission", description = "What was asked of the organisation, and where it stopped")
public class RequestResource {
    private final Asking asking;
    private final Requests requests;
    private final Hops hops;

    RequestResource(Asking asking, Requests requests, Hops hops) {
        this.asking = asking;
        this.requests = requests;
        this.hops = hops;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "askForFeedback", summary = "Ask units for feedback; their heads get it, and hand it on")
    @APIResponseSchema(value = TransmissionView.class, responseCode = "201", responseDescription = "Sent")
    public Response ask(@Nullable AskRequest request) {
        RecordId asked = asking.ask(Demand.body(request));
        return Response.created(URI.create("/api/feedback-requests/" + asked + "/transmission"))
                .entity(TransmissionView.of(requests.require(asked), hops.of(asked)))
                .build();
    }

    @GET
    @Path("/{id}/transmission")
    @Transactional
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "getTransmission", summary = "How far a request got, as a tree, and where it stopped")
    public TransmissionView transmission(@PathParam("id") String id) {
        FeedbackRequest request = requests.require(RecordId.parse(id));
        return TransmissionView.of(request, hops.of(request.id()));
    }
}
