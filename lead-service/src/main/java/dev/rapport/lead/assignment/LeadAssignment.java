package dev.rapport.lead.assignment;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** That a lead was given to somebody: by which rule, or by whom over the rules and why. Who and when are the record's. */
@Entity
@RecordType(prefix = "a0C")
public class LeadAssignment extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Lead", children = "Assignments")
    Long leadId;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long fromUserId;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    Long toUserId;

    @RecordField(access = READ_ONLY, references = "AssignmentRule")
    @Nullable
    Long assignmentRuleId;

    @RecordField(access = READ_ONLY, label = "Override")
    boolean isOverride;

    @RecordField(access = READ_ONLY, personal = true)
    @Nullable
    String reason;

    LeadAssignment() {}

    LeadAssignment(RecordId lead, RecordId from, RecordId to) {
        leadId = lead.value();
        fromUserId = from.value();
        toUserId = to.value();
    }

    LeadAssignment by(RecordId rule) {
        assignmentRuleId = rule.value();
        return this;
    }

    LeadAssignment inSpiteOfRules(String why) {
        isOverride = true;
        reason = why;
        return this;
    }

    LeadAssigned event() {
        return new LeadAssigned(
                new RecordId(leadId),
                new RecordId(fromUserId),
                new RecordId(toUserId),
                reference(assignmentRuleId),
                isOverride,
                reason,
                createdDate(),
                createdBy());
    }
}
