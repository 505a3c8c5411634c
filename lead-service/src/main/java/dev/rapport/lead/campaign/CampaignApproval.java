package dev.rapport.lead.campaign;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.evidence.Evidence;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody has approved a campaign's plan with one of the two keys, and whether that still holds. */
@Entity
@RecordType(prefix = "a0I")
public class CampaignApproval extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Campaign", children = "CampaignApprovals")
    Long campaignId;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long userId;

    @RecordField(required = true, access = READ_ONLY)
    @Enumerated(EnumType.STRING)
    Key function;

    @RecordField(required = true, access = READ_ONLY)
    Instant approvedDate;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant withdrawnDate;

    @RecordField(access = READ_ONLY)
    @Nullable
    String withdrawnReason;

    /** For Hibernate and the record plane. */
    CampaignApproval() {}

    CampaignApproval(RecordId campaign, RecordId user, Key key, Instant at) {
        campaignId = campaign.value();
        userId = user.value();
        function = key;
        approvedDate = at;
    }

    RecordId user() {
        return new RecordId(userId);
    }

    Key key() {
        return function;
    }

    void withdraw(String reason, Instant at) {
        withdrawnReason = reason;
        withdrawnDate = at;
    }

    Evidence evidence() {
        return new Evidence("Approved for " + function, null, id(), user(), approvedDate);
    }

    ApprovalView view() {
        return new ApprovalView(id(), new RecordId(campaignId), user(), function.name(), approvedDate);
    }
}
