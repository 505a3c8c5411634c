package dev.rapport.content.region;

import dev.rapport.content.asset.ContentAssetRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions of an asset; they are written as records. */
@Path("/api/assets/{id}/regions")
@RunOnVirtualThread
@Authenticated
@Tag(name = "Derivations", description = "Versions of an asset for one account, and what comes back of them")
public class RegionResource {
    private final ContentAssetRepository assets;
    private final AssetRegionRepository regions;
    private final AccessMatrix access;

    RegionResource(ContentAssetRepository assets, AssetRegionRepository regions, AccessMatrix access) {
        this.assets = assets;
        this.regions = regions;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAssetRegions", summary = "The named texts of an asset, at most 100")
    public List<RegionView> list(@PathParam("id") String id) {
        access.require(Action.READ, "AssetRegion");
        return regions.of(assets.require(RecordId.parse(id)).id()).stream()
                .map(AssetRegion::view)
                .toList();
    }
}
