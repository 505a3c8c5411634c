package dev.rapport.content.request;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sales asks for, and the way it goes from there. */
@Path("/api/content-requests")
@RunOnVirtualThread
@RolesAllowed({MARKETING_NAME, ADMIN_NAME})
@Tag(name = "Content requests", description = "What sales asks marketing for, for whom, and what comes of it")
public class ContentRequestResource {
    private final ContentRequests requests;
    private final AccessMatrix access;

    ContentRequestResource(ContentRequests requests, AccessMatrix access) {
        this.requests = requests;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed({SALES_NAME, SALES_HEAD_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "requestContent",
            summary = "Ask marketing for content",
            description = "States who benefits: sellers and deals, at least one.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201", responseDescription = "The request is received")
    public Response ask(@Nullable NewRequest request) {
        return Response.status(Status.CREATED)
                .entity(requests.ask(Demand.body(request)))
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getContentRequest", summary = "A request and what came of it")
    public RequestView read(@PathParam("id") String id) {
        access.require(Action.READ, "ContentRequest");
        return requests.read(RecordId.parse(id));
    }

    @GET
    @Path("/{id}/matches")
    @Authenticated
    @Operation(
            operationId = "getContentRequestMatches",
            summary = "The three existing assets that come closest",
            description =
                    "Ranked by type (3), stage (3), personas (2) and words (2). Once triaged: those that were offered.")
    public MatchesView matches(@PathParam("id") String id) {
        access.require(Action.READ, "ContentRequest");
        return requests.matches(RecordId.parse(id));
    }

    @POST
    @Path("/{id}/triage")
    @Idempotent
    @Operation(operationId = "triageContentRequest", summary = "Look at a request, and offer what exists")
    public RequestView triage(@PathParam("id") String id) {
        return requests.triage(RecordId.parse(id));
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Operation(
            operationId = "decideContentRequest",
            summary = "Say what comes of a triaged request",
            description = "REUSE_EXISTING names the asset, NEW_REUSABLE says of each offered asset why it does not do,"
                    + " DECLINED gives a reason.")
    public RequestView decide(@PathParam("id") String id, @Nullable DecisionRequest request) {
        return requests.decide(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @Operation(operationId = "completeContentRequest", summary = "Say that it is done; a new asset is named")
    public RequestView complete(@PathParam("id") String id, @Nullable CompletionRequest request) {
        return requests.complete(RecordId.parse(id), request);
    }
}
