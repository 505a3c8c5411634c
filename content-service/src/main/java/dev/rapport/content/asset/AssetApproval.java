package dev.rapport.content.asset;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody has approved an asset with one of the two keys, and whether that still holds. */
@Entity
@RecordType(prefix = "a15")
public class AssetApproval extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "ContentAsset", children = "AssetApprovals")
    private Long contentAssetId;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    private Long userId;

    @RecordField(required = true, access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    private ApprovalKey function;

    @RecordField(required = true, access = READ_ONLY)
    private Instant approvedDate;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant withdrawnDate;

    @RecordField(access = READ_ONLY)
    private @Nullable String withdrawnReason;

    /** For Hibernate and the record plane. */
    protected AssetApproval() {}

    AssetApproval(RecordId asset, RecordId user, ApprovalKey key, Instant at) {
        contentAssetId = asset.value();
        userId = user.value();
        function = key;
        approvedDate = at;
    }

    RecordId user() {
        return new RecordId(userId);
    }

    ApprovalKey key() {
        return function;
    }

    boolean is(ApprovalKey key, RecordId by) {
        return function == key && user().equals(by);
    }

    void withdraw(String reason, Instant at) {
        withdrawnReason = reason;
        withdrawnDate = at;
    }

    ApprovalsView.Approval view() {
        return new ApprovalsView.Approval(id(), function, user(), approvedDate);
    }
}
