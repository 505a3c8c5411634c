package dev.rapport.feedback.conversation;

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

/** Feedback and its way round the loop. Who of those allowed here may take which step, the feedback itself decides. */
@Path("/api/feedback")
@RunOnVirtualThread
@Tag(name = "Feedback", description = "What one side says to the other, and the answer it is owed")
public class FeedbackResource {
    private final Conversations conversations;
    private final FeedbackLoop loop;

    FeedbackResource(Conversations conversations, FeedbackLoop loop) {
        this.conversations = conversations;
        this.loop = loop;
    }

    @POST
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "openFeedback", summary = "Give feedback; the other side then owes an answer")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "Taken down")
    public Response open(@Nullable OpeningRequest request) {
        FeedbackView opened = conversations.open(Demand.body(request));
        return Response.created(URI.create("/api/feedback/" + opened.id()))
                .entity(opened)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "getFeedback", summary = "Feedback with its replies, as far as the caller may read them")
    public FeedbackView read(@PathParam("id") String id) {
        return conversations.read(RecordId.parse(id));
    }

    @POST
    @Path("/{id}/routing")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "routeFeedback", summary = "Name the user who is to answer")
    public FeedbackView route(@PathParam("id") String id, @Nullable RoutingRequest request) {
        loop.route(RecordId.parse(id), Demand.body(request).requireUser());
        return read(id);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(operationId = "acknowledgeFeedback", summary = "Say that it was seen and will be answered")
    public FeedbackView acknowledge(@PathParam("id") String id) {
        loop.acknowledge(RecordId.parse(id));
        return read(id);
    }

    @POST
    @Path("/{id}/replies")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "replyToFeedback",
            summary = "Reply; the first reply of the side that owes, if its author can read it, is the answer")
    @APIResponseSchema(value = ReplyView.class, responseCode = "201", responseDescription = "Taken down")
    public Response reply(@PathParam("id") String id, @Nullable ReplyRequest request) {
        ReplyView reply = conversations.reply(RecordId.parse(id), Demand.body(request));
        return Response.status(Response.Status.CREATED).entity(reply).build();
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(operationId = "decideFeedback", summary = "Adopt, decline or defer what was said, with the reason")
    public FeedbackView decide(@PathParam("id") String id, @Nullable DecisionRequest request) {
        DecisionRequest asked = Demand.body(request);
        String reason = Demand.text(asked.reason(), "reason", Feedback.REASON_LENGTH);
        loop.decide(
                RecordId.parse(id), Demand.property(asked.decision(), "decision"), Demand.property(reason, "reason"));
        return read(id);
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "closeFeedback", summary = "Confirm, as its author, that the loop is closed")
    public FeedbackView close(@PathParam("id") String id) {
        loop.close(RecordId.parse(id));
        return read(id);
    }

    @POST
    @Path("/{id}/merge")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "mergeFeedback",
            summary = "Say that it says the same as other feedback, which is answered for both")
    public FeedbackView merge(@PathParam("id") String id, @Nullable MergeRequest request) {
        loop.merge(RecordId.parse(id), Demand.body(request).requireInto());
        return read(id);
    }
}
