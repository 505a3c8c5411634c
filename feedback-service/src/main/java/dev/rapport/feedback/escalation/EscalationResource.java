package dev.rapport.feedback.escalation;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.INTEGRATION_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.feedback.conversation.FeedbackRepository;
import dev.rapport.feedback.conversation.Statements;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far up an overdue answer has gone, and what both sides say to it. */
@Path("/api/feedback/{id}/escalation")
@RunOnVirtualThread
@Tag(name = "Feedback")
public class EscalationResource {
    private final FeedbackRepository feedbacks;
    private final EscalationRepository escalations;
    private final Statements statements;

    EscalationResource(FeedbackRepository feedbacks, EscalationRepository escalations, Statements statements) {
        this.feedbacks = feedbacks;
        this.escalations = escalations;
        this.statements = statements;
    }

    @GET
    @Transactional
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "getEscalation", summary = "Which rungs were told of an overdue answer, and what was said")
    public EscalationView read(@PathParam("id") String id) {
        RecordId feedback = RecordId.parse(id);
        return EscalationView.of(feedbacks.require(feedback), escalations.of(feedback));
    }

    @POST
    @Path("/statement")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(
            operationId = "makeStatement",
            summary = "Say, once for your side, why the answer is not there, or what the waiting costs")
    public EscalationView state(@PathParam("id") String id, @Nullable StatementRequest request) {
        statements.make(RecordId.parse(id), Demand.body(request).requireText());
        return read(id);
    }
}
