package dev.rapport.content.scorecard;

import dev.rapport.content.lift.Lift;
import dev.rapport.content.rating.RatingConfig;
import dev.rapport.content.rating.SellersRating;
import dev.rapport.content.scorecard.ScorecardView.FreshnessPart;
import dev.rapport.content.scorecard.ScorecardView.RatingPart;
import dev.rapport.content.worth.Appraisal;
import dev.rapport.content.worth.KnownAsset;
import dev.rapport.content.worth.KnownAssets;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How good an asset is. */
@Path("/api/assets/{id}/scorecard")
@RunOnVirtualThread
@Tag(name = "Content")
public class ScorecardResource {
    private final KnownAssets assets;
    private final Appraisal appraisal;
    private final Tallies tallies;
    private final RatingConfig prior;
    private final Clock clock;

    ScorecardResource(KnownAssets assets, Appraisal appraisal, Tallies tallies, RatingConfig prior, Clock clock) {
        this.assets = assets;
        this.appraisal = appraisal;
        this.tallies = tallies;
        this.prior = prior;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.MARKETING_NAME,
        Role.SALES_NAME,
        Role.SALES_HEAD_NAME,
        Role.EXECUTIVE_NAME,
        Role.INTEGRATION_NAME,
        Role.ADMIN_NAME
    })
    @Operation(
            operationId = "assetScorecard",
            summary = "An asset's ratings, uses, lift, freshness, and what became of feedback about it")
    public ScorecardView scorecard(@PathParam("id") String id) {
        RecordId assetId = RecordId.parse(id);
        KnownAsset asset = assets.find(assetId)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_FOUND, "The requested resource does not exist: no asset " + assetId + "."));
        Instant now = clock.instant();
        return new ScorecardView(
                asset.id(),
                asset.name(),
                asset.status().name(),
                ratings(asset.rating()),
                tallies.uses(assetId),
                Lift.of(asset.lift()),
                freshness(asset, now),
                tallies.feedback(assetId),
                appraisal.of(asset, now),
                now);
    }

    private RatingPart ratings(SellersRating rating) {
        return new RatingPart(
                rating.count(), rating.mean(), rating.shrunkMean(prior), prior.priorMean(), prior.priorWeight());
    }

    private static FreshnessPart freshness(KnownAsset asset, Instant now) {
        return new FreshnessPart(
                asset.publishedAt(), asset.renewedAt(), asset.reviewBy(), asset.expireAt(), asset.isOverdueAt(now));
    }
}
