package dev.rapport.content.region;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class AssetRegionRepository extends RecordRepository<AssetRegion> {
    /** An asset's regions in the order in which they were made. */
    public List<AssetRegion> of(RecordId asset) {
        return list("contentAssetId = ?1 and isDeleted = false order by id", asset.value());
    }

    /** By name, in any case of letters. */
    public Optional<AssetRegion> find(RecordId asset, String name) {
        return find("contentAssetId = ?1 and name = ?2 and isDeleted = false", asset.value(), name)
                .firstResultOptional();
    }
}
