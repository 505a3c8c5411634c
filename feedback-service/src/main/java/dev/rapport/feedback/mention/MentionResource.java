package dev.rapport.feedback.mention;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
import static dev.rapport.platform.security.Role.EXECUTIVE_NAME;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From what is said about us to the answer and what became of it. */
@Path("/api/mentions/{id}")
@RunOnVirtualThread
@RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, ADMIN_NAME})
@Tag(name = "Mentions", description = "What is said about us, and who answers it")
public class MentionResource {
    private final Mentions mentions;
    private final Risks risks;
    private final AccessMatrix access;

    MentionResource(Mentions mentions, Risks risks, AccessMatrix access) {
        this.mentions = mentions;
        this.risks = risks;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMention",
            summary = "Where a mention stands, which rule spoke, and whose voice answers it")
    public MentionView read(@PathParam("id") String id) {
        access.require(Action.READ, "Mention");
        return mentions.read(RecordId.parse(id));
    }

    @GET
    @Path("/risk")
    @Authenticated
    @Operation(
            operationId = "getMentionRisk",
            summary = "How far a mention may carry: their reach against ours, its age, its slope",
            description = "audience * max(freshness, growth), from 0 to 1; all parts are shown.")
    public RiskView risk(@PathParam("id") String id) {
        access.require(Action.READ, "Mention");
        return risks.of(RecordId.parse(id));
    }

    @POST
    @Path("/classification")
    @Idempotent
    @Operation(
            operationId = "classifyMention",
            summary = "Say what a mention claims",
            description = "Anew with a reason; the answer then begins anew as well. A claim for another voice than"
                    + " marketing's is taken from it by that voice only.")
    public MentionView classify(@PathParam("id") String id, @Nullable ClassificationRequest request) {
        return mentions.classify(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/decision")
    @Idempotent
    @Operation(operationId = "decideMention", summary = "Respond, monitor or ignore, with a reason")
    public MentionView decide(@PathParam("id") String id, @Nullable DecisionRequest request) {
        return mentions.decide(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/assignment")
    @Idempotent
    @Operation(operationId = "assignMention", summary = "Give the answer to somebody with the right voice")
    public MentionView assign(@PathParam("id") String id, @Nullable AssignmentRequest request) {
        return mentions.assign(RecordId.parse(id), request == null ? AssignmentRequest.NOBODY_NAMED : request);
    }

    @POST
    @Path("/drafts")
    @Idempotent
    @Operation(
            operationId = "draftMentionAnswer",
            summary = "Propose an answer; a newer draft takes back the approval of an older one")
    public MentionView draft(@PathParam("id") String id, @Nullable DraftRequest request) {
        return mentions.draft(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/approval")
    @Idempotent
    @Operation(operationId = "approveMentionAnswer", summary = "Approve the newest draft, with the right voice only")
    public MentionView approve(@PathParam("id") String id, @Nullable ApprovalRequest request) {
        return mentions.approve(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/posting")
    @Idempotent
    @Operation(operationId = "postMentionAnswer", summary = "Say that the answer is out, with the right voice only")
    public MentionView post(@PathParam("id") String id, @Nullable PostingRequest request) {
        return mentions.post(RecordId.parse(id), request == null ? PostingRequest.NOWHERE : request);
    }

    @POST
    @Path("/follow-up")
    @Idempotent
    @Operation(operationId = "followUpMention", summary = "Say what became of the answer")
    public MentionView followUp(@PathParam("id") String id, @Nullable FollowUpRequest request) {
        return mentions.followUp(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/reach")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, EXECUTIVE_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(operationId = "observeMentionReach", summary = "Note how many people it has reached by now")
    public MentionView observe(@PathParam("id") String id, @Nullable ReachRequest request) {
        return mentions.observe(RecordId.parse(id), Demand.body(request));
    }
}
