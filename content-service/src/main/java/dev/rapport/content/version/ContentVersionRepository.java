package dev.rapport.content.version;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class ContentVersionRepository extends RecordRepository<ContentVersion> {
    /** The asset's newest version, which is never deleted. */
    Optional<ContentVersion> findLatest(RecordId asset) {
        return find("contentAssetId = ?1 and isLatest", asset.value()).firstResultOptional();
    }
}
