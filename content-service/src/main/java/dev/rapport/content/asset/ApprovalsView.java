package dev.rapport.content.asset;

import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An asset's two keys: who has turned which, and what is missing. */
@Schema(name = "AssetApprovalsView")
record ApprovalsView(
        @Schema(examples = "a10000000000001AAA") RecordId id,

        @Schema(examples = "IN_REVIEW") AssetStatus status,

        List<Approval> approvals,

        @Schema(description = "Keys that nobody has turned yet")
        List<ApprovalKey> missing) {
    ApprovalsView {
        approvals = List.copyOf(approvals);
        missing = List.copyOf(missing);
    }

    /** One key that was turned. */
    @Schema(name = "AssetApprovalView")
    record Approval(RecordId id, ApprovalKey function, RecordId userId, Instant approvedAt) {}

    static ApprovalsView of(ContentAsset asset, List<AssetApproval> standing) {
        return new ApprovalsView(
                asset.id(),
                asset.status(),
                standing.stream().map(AssetApproval::view).toList(),
                missing(standing));
    }

    static List<ApprovalKey> missing(List<AssetApproval> standing) {
        List<ApprovalKey> turned = standing.stream().map(AssetApproval::key).toList();
        return Arrays.stream(ApprovalKey.values())
                .filter(key -> !turned.contains(key))
                .toList();
    }
}
