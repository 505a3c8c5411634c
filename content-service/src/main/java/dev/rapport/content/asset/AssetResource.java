package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The moves of an asset's life as nouns: what is posted is the fact that it happens. */
@Path("/api/assets/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content", description = "Assets, their versions and their use")
class AssetResource {
    private final ContentAssets assets;

    AssetResource(ContentAssets assets) {
        this.assets = assets;
    }

    @POST
    @Path("/review")
    @Idempotent
    @Operation(operationId = "reviewAsset", summary = "Give a draft to review")
    @APIResponseSchema(value = AssetView.class, responseCode = "200", responseDescription = "In review")
    public Response review(@PathParam("id") String id) {
        return move(id, AssetStatus.IN_REVIEW);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @Operation(operationId = "approveAsset", summary = "Approve a reviewed asset")
    @APIResponseSchema(value = AssetView.class, responseCode = "200", responseDescription = "Approved")
    public Response approve(@PathParam("id") String id) {
        return move(id, AssetStatus.APPROVED);
    }

    @POST
    @Path("/publication")
    @Idempotent
    @Operation(
            operationId = "publishAsset",
            summary = "Publish an approved asset",
            description = "Takes a proof (does it work?), personas and an outcome (what can it do for me?).")
    @APIResponseSchema(value = AssetView.class, responseCode = "200", responseDescription = "Published")
    public Response publish(@PathParam("id") String id) {
        return move(id, AssetStatus.PUBLISHED);
    }

    @POST
    @Path("/archiving")
    @Idempotent
    @Operation(operationId = "archiveAsset", summary = "Take an asset out of the way")
    @APIResponseSchema(value = AssetView.class, responseCode = "200", responseDescription = "Archived")
    public Response archive(@PathParam("id") String id) {
        return move(id, AssetStatus.ARCHIVED);
    }

    private Response move(String id, AssetStatus next) {
        return Response.ok(assets.move(RecordId.parse(id), next)).build();
    }
}
