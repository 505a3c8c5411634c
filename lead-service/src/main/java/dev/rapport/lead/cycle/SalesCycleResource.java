package dev.rapport.lead.cycle;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Versions of the sales cycle: drawn up, put to review, agreed on by two. Drafts are changed as records. */
@Path("/api/sales-cycles")
@Tag(name = "Sales cycles")
@RunOnVirtualThread
public class SalesCycleResource {
    private static final String OBJECT = "SalesCycle";

    private final SalesCycles cycles;
    private final SalesCycleRepository repository;
    private final SalesCycleViews views;
    private final AccessMatrix access;

    SalesCycleResource(
            SalesCycles cycles, SalesCycleRepository repository, SalesCycleViews views, AccessMatrix access) {
        this.cycles = cycles;
        this.repository = repository;
        this.views = views;
        this.access = access;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(operationId = "listSalesCycles", summary = "The versions of the sales cycle, the newest first")
    public SalesCycleListView list(
            @Parameter(
                            description = "Tell of the versions before this one",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("below")
                    @Nullable
                    VersionBound below) {
        access.require(Action.READ, OBJECT);
        return SalesCycleListView.read(repository, below == null ? null : below.version());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getSalesCycle",
            summary = "A version with its stages, their criteria and tools, and its keys")
    public SalesCycleView read(@PathParam("id") String id) {
        access.require(Action.READ, OBJECT);
        return views.of(RecordId.parse(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "draftSalesCycle",
            summary = "Draw up a new version, as a copy of the active one",
            description =
                    "Its SalesStage, StageTool and StageCriterion records can be changed until it is put to review."
                            + " There is one version in the making at a time.")
    @APIResponseSchema(value = SalesCycleView.class, responseCode = "201", responseDescription = "Drawn up")
    public Response draft(@Nullable SalesCycleRequest request) {
        String name = request == null ? null : Demand.text(request.name(), "name", SalesCycle.NAME_LENGTH);
        RecordId draft = cycles.draft(name).id();
        return Response.created(URI.create("/api/sales-cycles/" + draft))
                .entity(views.of(draft))
                .build();
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "reviewSalesCycle", summary = "Put a draft to review; it does not change any more")
    public SalesCycleView review(@PathParam("id") String id) {
        return views.of(cycles.review(RecordId.parse(id)).id());
    }

    @DELETE
    @Path("/{id}/review")
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "withdrawSalesCycle",
            summary = "Take a version back from review to change it; keys given are void")
    public SalesCycleView withdraw(@PathParam("id") String id) {
        return views.of(cycles.withdraw(RecordId.parse(id)).id());
    }

    @POST
    @Path("/{id}/approvals")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.EXECUTIVE_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "approveSalesCycle",
            summary = "Give the key of the caller's department",
            description =
                    "One key is marketing's, one is that of sales, and two people hold them. With the second one the"
                            + " version becomes ACTIVE and the one before SUPERSEDED.")
    public SalesCycleView approve(@PathParam("id") String id, @Nullable ApprovalRequest request) {
        String note = request == null ? null : Demand.text(request.note(), "note", CycleApproval.NOTE_LENGTH);
        return views.of(cycles.approve(RecordId.parse(id), note).id());
    }
}
