package dev.rapport.lead.opportunity;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** What a contact has to do with a deal. */
@Entity
@RecordType(prefix = "00K")
public class OpportunityContactRole extends StoredRecord {
    @RecordField(
            required = true,
            access = CREATE_ONLY,
            references = "Opportunity",
            children = "OpportunityContactRoles")
    Long opportunityId;

    @RecordField(required = true, references = "Contact", children = "OpportunityContactRoles")
    Long contactId;

    @RecordField(
            values = {
                "Business User",
                "Decision Maker",
                "Economic Buyer",
                "Economic Decision Maker",
                "Evaluator",
                "Executive Sponsor",
                "Influencer",
                "Technical Buyer",
                "Other"
            },
            personal = true)
    @Nullable
    String role;

    @RecordField(label = "Primary")
    boolean isPrimary;

    /** For Hibernate and the record plane. */
    OpportunityContactRole() {}

    static OpportunityContactRole primary(RecordId opportunity, RecordId contact) {
        OpportunityContactRole role = new OpportunityContactRole();
        role.opportunityId = opportunity.value();
        role.contactId = contact.value();
        role.isPrimary = true;
        return role;
    }

    RecordId opportunity() {
        return new RecordId(opportunityId);
    }

    void stepBack() {
        isPrimary = false;
    }
}
