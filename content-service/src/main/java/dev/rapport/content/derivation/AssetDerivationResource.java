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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is derived from an asset. */
@Path("/api/assets/{id}")
@RunOnVirtualThread
@Tag(name = "Derivations")
public class AssetDerivationResource {
    private final Derivations derivations;
    private final Lineages lineages;
    private final AccessMatrix access;

    AssetDerivationResource(Derivations derivations, Lineages lineages, AccessMatrix access) {
        this.derivations = derivations;
        this.lineages = lineages;
        this.access = access;
    }

    @POST
    @Path("/derivations")
    @Idempotent
    @RolesAllowed({MARKETING_NAME, SALES_NAME, SALES_HEAD_NAME, INTEGRATION_NAME, ADMIN_NAME})
    @Operation(
            operationId = "deriveFromAsset",
            summary = "Make an account's version of a published asset",
            description = "By sales. Only the texts that differ are stored; marketing is refused with"
                    + " ONE_OFF_NOT_ALLOWED.")
    @APIResponseSchema(
            value = DerivationView.class,
            responseCode = "201",
            responseDescription = "The derivation with every text as the account gets it")
    public Response derive(@PathParam("id") String id, @Nullable DerivationRequest request) {
        return Response.status(Status.CREATED)
                .entity(derivations.derive(RecordId.parse(id), Demand.body(request)))
                .build();
    }

    @GET
    @Path("/lineage")
    @Authenticated
    @Operation(
            operationId = "getAssetLineage",
            summary = "What was derived from an asset, and what came back of it",
            description = "Takes the id of an asset or of a derivation. Derivations in pages of 200, of which the next"
                    + " begins after= what next names; the latest 200 promotions.")
    public LineageView lineage(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "Derivation");
        return lineages.of(RecordId.parse(id), after == null ? null : RecordId.parse(after));
    }
}
