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
import org.jspecify.annotations.Nullable;

/** The moves of an asset's life as nouns: what is posted is the fact that it happens. */
@Path("/api/assets/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME, Role.INTEGRATION_NAME, Role.ADMIN_NAME})
@Tag(name = "Content", description = "Assets, their versions and their use")
class AssetResource {
    private final ContentAssets assets;
    private final AssetApprovals approvals;
    private final AssetReviews reviews;

    AssetResource(ContentAssets assets, AssetApprovals approvals, AssetReviews reviews) {
        this.assets = assets;
        this.approvals = approvals;
        this.reviews = reviews;
    }

    @POST
    @Path("/review")
    @Idempotent
    @Operation(
            operationId = "reviewAsset",
            summary = "Give a draft to review, or say what a review has come to",
            description =
                    "Without a decision a draft goes IN_REVIEW. With one, the owner of an approved or published asset"
                            + " keeps it until the next time, sends it back to DRAFT, or archives it.")
    public AssetView review(@PathParam("id") String id, @Nullable ReviewRequest request) {
        ReviewRequest said = request == null ? ReviewRequest.EMPTY : request;
        return said.saysNothing() ? move(id, AssetStatus.IN_REVIEW) : reviews.decide(RecordId.parse(id), said);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed({Role.MARKETING_NAME, Role.SALES_NAME, Role.SALES_HEAD_NAME})
    @Operation(
            operationId = "approveAsset",
            summary = "Approve an asset for marketing or for sales",
            description =
                    "Two people turn two keys, even where one of them could turn both; the second key makes the asset"
                            + " APPROVED. A change of what it says, of whom it is for or of its file withdraws what was"
                            + " approved. To approve again what one has approved changes nothing.")
    public ApprovalsView approve(@PathParam("id") String id, @Nullable ApprovalRequest request) {
        ApprovalRequest said = request == null ? ApprovalRequest.EMPTY : request;
        return approvals.turn(RecordId.parse(id), said.function());
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
