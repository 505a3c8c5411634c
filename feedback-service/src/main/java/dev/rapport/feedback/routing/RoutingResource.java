package dev.rapport.feedback.routing;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.FeedbackRepository;
import dev.rapport.platform.id.RecordId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains who is to answer. */
@Path("/api/feedback/{id}/route")
@RunOnVirtualThread
@Tag(name = "Feedback")
public class RoutingResource {
    private final FeedbackRepository feedbacks;
    private final RuleRouting routing;

    RoutingResource(FeedbackRepository feedbacks, RuleRouting routing) {
        this.feedbacks = feedbacks;
        this.routing = routing;
    }

    @GET
    @Transactional
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "explainRoute", summary = "Who is to answer, by what right, and what the rules say now")
    public RoutingView explain(@PathParam("id") String id) {
        Feedback feedback = feedbacks.require(RecordId.parse(id));
        return new RoutingView(
                feedback.id(),
                feedback.owedByUser(),
                feedback.routedBy(),
                routing.choose(feedback).asked());
    }
}
