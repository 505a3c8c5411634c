package dev.rapport.lead.campaign;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead or contact whom a campaign addresses. */
@Entity
@RecordType(prefix = "00v")
public class CampaignMember extends StoredRecord {
    private static final String RESPONDED = "Responded";

    @RecordField(required = true, access = CREATE_ONLY, references = "Campaign", children = "CampaignMembers")
    Long campaignId;

    @RecordField(access = CREATE_ONLY, references = "Lead", children = "CampaignMembers")
    @Nullable
    Long leadId;

    @RecordField(access = CREATE_ONLY, references = "Contact", children = "CampaignMembers")
    @Nullable
    Long contactId;

    @RecordField(
            required = true,
            defaulted = true,
            values = {"Sent", RESPONDED})
    String status = "Sent";

    @RecordField(access = READ_ONLY, label = "Responded")
    boolean hasResponded;

    @RecordField(access = READ_ONLY)
    @Nullable
    LocalDate firstRespondedDate;

    @RecordField(externalId = true, personal = true)
    @Nullable
    String externalId;

    public RecordId campaign() {
        return new RecordId(campaignId);
    }

    @Nullable
    RecordId lead() {
        return reference(leadId);
    }

    @Nullable
    RecordId contact() {
        return reference(contactId);
    }

    /** The lead has become a contact, whose membership it is as well from now on. */
    public void follow(RecordId contact) {
        contactId = contact.value();
    }

    /** A member is one person: a lead or a contact. */
    void demandOnePerson() {
        if ((leadId == null) == (contactId == null)) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "A campaign member is either a lead or a contact: give LeadId or ContactId, not "
                            + (leadId == null ? "neither." : "both."),
                    "LeadId",
                    "ContactId");
        }
    }

    /**
     * Derives from the status whether the member has responded.
     *
     * @return true if this is the member's first response
     */
    boolean followStatus(LocalDate today) {
        hasResponded = status.equalsIgnoreCase(RESPONDED);
        boolean first = hasResponded && firstRespondedDate == null;
        if (first) {
            firstRespondedDate = today;
        }
        return first;
    }
}
