package dev.rapport.lead.cycle;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One of the two keys that a sales cycle needs. Written once; it holds for the review in which it was given. */
@Entity
@RecordType(prefix = "a0R")
public class CycleApproval extends StoredRecord {
    static final int NOTE_LENGTH = 255;

    @RecordField(required = true, access = READ_ONLY, references = "SalesCycle", children = "CycleApprovals")
    Long salesCycleId;

    @RecordField(required = true, access = READ_ONLY)
    Integer reviewRound;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    Department side;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long userId;

    @RecordField(access = READ_ONLY, length = NOTE_LENGTH)
    @Nullable
    String note;

    CycleApproval() {}

    static CycleApproval of(SalesCycle cycle, Department side, RecordId user, @Nullable String note) {
        CycleApproval approval = new CycleApproval();
        approval.salesCycleId = cycle.id().value();
        approval.reviewRound = cycle.reviewRound;
        approval.side = side;
        approval.userId = user.value();
        approval.note = note;
        return approval;
    }

    RecordId user() {
        return new RecordId(userId);
    }
}
