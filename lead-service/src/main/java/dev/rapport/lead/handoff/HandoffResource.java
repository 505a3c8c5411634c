package dev.rapport.lead.handoff;

import dev.rapport.lead.escalation.EscalationStory;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.rest.Demand;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
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

/** What happens to a hand-off: submission and recall by marketing, acceptance or rejection by sales. */
@Path("/api/handoffs/{id}")
@Tag(name = "Hand-offs")
@RunOnVirtualThread
public class HandoffResource {
    private final Handoffs handoffs;
    private final HandoffRepository repository;
    private final EscalationStory story;
    private final AccessMatrix access;

    HandoffResource(Handoffs handoffs, HandoffRepository repository, EscalationStory story, AccessMatrix access) {
        this.handoffs = handoffs;
        this.repository = repository;
        this.story = story;
        this.access = access;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "getHandoff", summary = "Read a hand-off")
    public HandoffView read(@PathParam("id") String id) {
        access.require(Action.READ, "Handoff");
        Handoff handoff = repository.require(RecordId.parse(id));
        return handoff.view(story.of(handoff));
    }

    @POST
    @Path("/submission")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "submitHandoff", summary = "Submit a draft to sales")
    public HandoffView submit(@PathParam("id") String id) {
        return handoffs.submit(RecordId.parse(id)).view();
    }

    @POST
    @Path("/recall")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "recallHandoff", summary = "Take it back before sales decides; it is a draft again")
    public HandoffView recall(@PathParam("id") String id) {
        return handoffs.recall(RecordId.parse(id)).view();
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @RolesAllowed({Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "acceptHandoff", summary = "Take the lead; it becomes sales-accepted")
    public HandoffView accept(@PathParam("id") String id) {
        return handoffs.accept(RecordId.parse(id)).view();
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @RolesAllowed({Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "rejectHandoff", summary = "Refuse the lead; marketing then owes an answer")
    public HandoffView reject(@PathParam("id") String id, @Nullable RejectionRequest request) {
        return handoffs.reject(RecordId.parse(id), Demand.body(request).toRejection())
                .view();
    }
}
