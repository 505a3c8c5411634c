package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds approvals. */
@ApplicationScoped
class AssetApprovalRepository extends RecordRepository<AssetApproval> {
    /** The asset's approvals that hold, in their order. */
    List<AssetApproval> standing(RecordId asset) {
        return list(
                "contentAssetId = ?1 and withdrawnDate is null and isDeleted = false order by approvedDate, id",
                asset.value());
    }
}
