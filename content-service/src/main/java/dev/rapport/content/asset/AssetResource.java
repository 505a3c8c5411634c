package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    public AssetView review(@PathParam("id") String id) {
        return move(id, AssetStatus.IN_REVIEW);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @Operation(operationId = "approveAsset", summary = "Approve a reviewed asset")
    public AssetView approve(@PathParam("id") String id) {
        return move(id, AssetStatus.APPROVED);
    }

    @POST
    @Path("/publication")
    @Idempotent
    @Operation(
            operationId = "publishAsset",
            summary = "Publish an approved asset",
            description = "Takes a proof (does it work?), personas and an outcome (what can it do for me?).")
    public AssetView publish(@PathParam("id") String id) {
        return move(id, AssetStatus.PUBLISHED);
    }

    @POST
    @Path("/archiving")
    @Idempotent
    @Operation(operationId = "archiveAsset", summary = "Take an asset out of the way")
    public AssetView archive(@PathParam("id") String id) {
        return move(id, AssetStatus.ARCHIVED);
    }

    private AssetView move(String id, AssetStatus next) {
        return assets.move(RecordId.parse(id), next);
    }
}
