package dev.rapport.content.derivation;

import static dev.rapport.platform.security.Role.ADMIN_NAME;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts' versions of masters. Marketing is let in to be told what it can do instead. */
@Path("/api/derivations/{id}")
@RunOnVirtualThread
@RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, INTEGRATION_NAME, ADMIN_NAME})
@Tag(name = "Derivations")
public class DerivationResource {
    private final Derivations derivations;
    private final Refreshing refreshing;
    private final Differences differences;
    private final AccessMatrix access;

    DerivationResource(Derivations derivations, Refreshing refreshing, Differences differences, AccessMatrix access) {
        this.derivations = derivations;
        this.refreshing = refreshing;
        this.differences = differences;
        this.access = access;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getDerivation", summary = "A derivation with every text as the account gets it")
    public DerivationView read(@PathParam("id") String id) {
        access.require(Action.READ, "Derivation");
        return derivations.read(RecordId.parse(id));
    }

    @GET
    @Path("/difference")
    @Authenticated
    @Operation(operationId = "getDerivationDifference", summary = "How a derivation differs from its master, by line")
    public DifferenceView difference(@PathParam("id") String id) {
        access.require(Action.READ, "Derivation");
        return differences.of(RecordId.parse(id));
    }

    @PUT
    @Path("/regions/{region}")
    @Operation(
            operationId = "changeDerivedRegion",
            summary = "Give the account a text of its own",
            description = "In an editable region. A text that the master has as well is not stored.")
    public DerivationView change(
            @PathParam("id") String id, @PathParam("region") String region, @Nullable RegionRequest request) {
        String content = Demand.property(Demand.body(request).content(), "content");
        return derivations.change(RecordId.parse(id), region, content);
    }

    @DELETE
    @Path("/regions/{region}")
    @Operation(operationId = "resetDerivedRegion", summary = "Give the account the master's text again")
    public DerivationView reset(@PathParam("id") String id, @PathParam("region") String region) {
        return derivations.reset(RecordId.parse(id), region);
    }

    @POST
    @Path("/refresh")
    @Idempotent
    @Operation(
            operationId = "refreshDerivation",
            summary = "Bring a STALE derivation up to date",
            description = "Keeps the account's own texts and names those that the master has changed as well; in the"
                    + " regions of takeMaster the account gets the master's text again.")
    public RefreshView refresh(@PathParam("id") String id, @Nullable RefreshRequest request) {
        return refreshing.refresh(RecordId.parse(id), RefreshRequest.names(request));
    }

    @POST
    @Path("/retirement")
    @Idempotent
    @Operation(operationId = "retireDerivation", summary = "Need a derivation no more")
    public DerivationView retire(@PathParam("id") String id) {
        return derivations.retire(RecordId.parse(id));
    }
}
