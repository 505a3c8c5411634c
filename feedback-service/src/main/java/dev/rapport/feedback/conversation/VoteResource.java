package dev.rapport.feedback.conversation;

import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
import static dev.rapport.platform.security.Role.MARKETING_NAME;
import static dev.rapport.platform.security.Role.SALES_HEAD_NAME;
import static dev.rapport.platform.security.Role.SALES_NAME;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Votes of people, one each, for what somebody else has said. */
@Path("/api/feedback/{id}/votes")
@RunOnVirtualThread
@Tag(name = "Feedback")
public class VoteResource {
    private final FeedbackVotes votes;
    private final Conversations conversations;

    VoteResource(FeedbackVotes votes, Conversations conversations) {
        this.votes = votes;
        this.conversations = conversations;
    }

    @POST
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(operationId = "voteForFeedback", summary = "Say the same; voting again changes nothing")
    public FeedbackView give(@PathParam("id") String id) {
        votes.give(RecordId.parse(id));
        return conversations.read(RecordId.parse(id));
    }

    @DELETE
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME})
    @Operation(operationId = "takeBackVoteForFeedback", summary = "Take your vote back, if you gave one")
    public FeedbackView takeBack(@PathParam("id") String id) {
        votes.takeBack(RecordId.parse(id));
        return conversations.read(RecordId.parse(id));
    }
}
