package dev.rapport.content.play;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.Role;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What sales does in which situation. */
@Path("/api")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Sales plays", description = "What sales does in which situation, and with which assets")
class SalesPlayResource {
    static final int MOST = 50;

    private final SalesPlays plays;
    private final AccessMatrix access;

    SalesPlayResource(SalesPlays plays, AccessMatrix access) {
        this.plays = plays;
        this.access = access;
    }

    @GET
    @Path("/sales-plays")
    @Operation(
            operationId = "rankSalesPlays",
            summary = "Published plays for a situation, the best first, with reasons",
            description = "A play for another situation is left out; what is not said speaks neither for nor against.")
    public PlaysView rank(@QueryParam("leadId") @Nullable String lead, @BeanParam SituationQuery query) {
        return ranked(lead == null ? null : RecordId.parse(lead), query);
    }

    @GET
    @Path("/leads/{id}/plays")
    @Operation(
            operationId = "leadSalesPlays",
            summary = "Published plays for where a lead is, the best first, with reasons")
    public PlaysView ofLead(@PathParam("id") String id, @BeanParam SituationQuery query) {
        return ranked(RecordId.parse(id), query);
    }

    private PlaysView ranked(@Nullable RecordId lead, SituationQuery query) {
        access.require(Action.READ, "SalesPlay");
        if (query.limit < 1 || query.limit > MOST) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "limit is a number from 1 to " + MOST + ", not " + query.limit + ".");
        }
        return plays.rank(lead, query.situation(), query.limit);
    }

    @GET
    @Path("/sales-plays/{id}")
    @Operation(operationId = "getSalesPlay", summary = "A play with its steps and their gaps")
    public PlayView read(@PathParam("id") String id) {
        access.require(Action.READ, "SalesPlay");
        return plays.read(RecordId.parse(id));
    }

    @POST
    @Path("/sales-plays/{id}/publication")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "publishSalesPlay",
            summary = "Publish a draft",
            description = "Takes a step at least, and every step's asset has to be published.")
    public PlayView publish(@PathParam("id") String id) {
        return plays.move(RecordId.parse(id), PlayStatus.PUBLISHED);
    }

    @POST
    @Path("/sales-plays/{id}/retirement")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
    @Operation(operationId = "retireSalesPlay", summary = "Retire a play for good")
    public PlayView retire(@PathParam("id") String id) {
        return plays.move(RecordId.parse(id), PlayStatus.RETIRED);
    }
}
