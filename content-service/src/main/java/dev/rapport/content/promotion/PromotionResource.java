package dev.rapport.content.promotion;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sales proposes to put into masters. */
@Path("/api/promotions")
@RunOnVirtualThread
@Tag(name = "Derivations")
public class PromotionResource {
    private final Decisions decisions;
    private final AccessMatrix access;

    PromotionResource(Decisions decisions, AccessMatrix access) {
        this.decisions = decisions;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listOwnPromotions",
            summary = "What you have to decide",
            description = "Open proposals about assets that you own, the oldest first, at most 50.")
    public List<PromotionView> own() {
        access.require(Action.READ, "PromotionProposal");
        return decisions.own();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getPromotion", summary = "A proposal and the texts it rests on")
    public PromotionView read(@PathParam("id") String id) {
        access.require(Action.READ, "PromotionProposal");
        return decisions.read(RecordId.parse(id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(
            operationId = "acceptPromotion",
            summary = "Put a text into the master",
            description = "By the master's owner. What was derived from the master becomes STALE.")
    public PromotionView accept(@PathParam("id") String id, @Nullable AcceptanceRequest request) {
        return decisions.accept(RecordId.parse(id), Demand.body(request));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, ADMIN_NAME})
    @Operation(operationId = "declinePromotion", summary = "Leave the master as it is", description = "By its owner.")
    public PromotionView decline(@PathParam("id") String id, @Nullable DeclineRequest request) {
        return decisions.decline(
                RecordId.parse(id), Demand.property(Demand.body(request).reason(), "reason"));
    }
}
