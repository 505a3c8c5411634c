package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows which assets somebody has to look at again. */
@Path("/api/assets/reviews")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Content")
class OwedReviewResource {
    private final OwedReviews reviews;
    private final AccessMatrix access;

    OwedReviewResource(OwedReviews reviews, AccessMatrix access) {
        this.reviews = reviews;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listOwedReviews", summary = "Assets whose owners owe a review, the oldest debts first")
    public OwedReviewsView list(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "ContentAsset");
        return reviews.page(owner == null ? null : RecordId.parse(owner), limit, after);
    }
}
