package dev.rapport.lead.assignment;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seller who takes leads by a rule, each in turn. */
@Entity
@RecordType(prefix = "a0B")
public class AssignmentMember extends StoredRecord {
    @RecordField(required = true, access = CREATE_ONLY, references = "AssignmentRule", children = "Members")
    Long assignmentRuleId;

    @RecordField(required = true, access = CREATE_ONLY, references = "User")
    Long userId;

    /** Open leads at most, whichever way they came; empty is no limit, zero a pause. */
    @RecordField
    @Nullable
    Integer capacity;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant lastAssignedDate;

    /** The number of the turn that this member had last; the smallest is next. */
    long turn;

    RecordId rule() {
        return new RecordId(assignmentRuleId);
    }

    RecordId user() {
        return new RecordId(userId);
    }

    @Nullable
    Integer capacity() {
        return capacity;
    }

    long turn() {
        return turn;
    }

    boolean hasRoom(long openLeads) {
        return capacity == null || openLeads < capacity;
    }

    void take(long thisTurn, Instant at) {
        turn = thisTurn;
        lastAssignedDate = at;
    }

    void demandSense() {
        if (capacity != null && capacity < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE,
                    "Capacity: nobody has " + capacity + " leads. Zero is a pause, empty is no limit.",
                    "Capacity");
        }
    }
}
