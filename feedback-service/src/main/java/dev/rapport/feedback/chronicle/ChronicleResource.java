package dev.rapport.feedback.chronicle;

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

/** The story of feedback. For a rejected hand-off it begins with what the seller said when sending it back. */
@Path("/api/feedback/{id}/story")
@RunOnVirtualThread
@Tag(name = "Feedback")
public class ChronicleResource {
    private final FeedbackRepository feedbacks;
    private final LineQuery lines;

    ChronicleResource(FeedbackRepository feedbacks, LineQuery lines) {
        this.feedbacks = feedbacks;
        this.lines = lines;
    }

    @GET
    @Transactional
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "tellFeedback",
            summary = "Who said what to whom, who owed what until when, who answered, who was told")
    public ChronicleView tell(@PathParam("id") String id) {
        Feedback feedback = feedbacks.require(RecordId.parse(id));
        return new ChronicleView(
                feedback.id(),
                feedback.subject(),
                feedback.aboutType(),
                feedback.aboutId(),
                feedback.status(),
                feedback.owedBySide(),
                feedback.owedByUser(),
                feedback.owedToUser(),
                feedback.dueAt(),
                feedback.mergedInto(),
                feedback.debtorStatement(),
                feedback.creditorStatement(),
                lines.of(feedback.id()));
    }
}
