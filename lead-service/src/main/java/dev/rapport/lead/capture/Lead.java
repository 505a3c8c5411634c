package dev.rapport.lead.capture;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.cycle.EndReason;
import dev.rapport.lead.cycle.LeadStatus;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.lead.cycle.StageMove;
import dev.rapport.lead.person.PhoneNumbers;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.DuplicateRule;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A person who may become a customer, and how far along the sales cycle they are. */
@Entity
@RecordType(prefix = "00Q")
@DuplicateRule(name = "Lead_Same_Email", fields = "Email")
@DuplicateRule(name = "Lead_Same_Phone", fields = "NormalizedPhone")
@DuplicateRule(
        name = "Lead_Same_Name_And_Company",
        fields = {"Name", "Company"})
public class Lead extends ScoredPerson {
    @RecordField(required = true, personal = true)
    String company;

    @RecordField(type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String street;

    @RecordField(length = 40, personal = true)
    @Nullable
    String city;

    @RecordField(length = 80, personal = true)
    @Nullable
    String state;

    @RecordField(length = 20, personal = true)
    @Nullable
    String postalCode;

    @RecordField(length = 80)
    @Nullable
    String country;

    @RecordField(type = FieldType.URL, personal = true)
    @Nullable
    String website;

    @RecordField
    @Nullable
    String industry;

    @RecordField(values = {"Hot", "Warm", "Cold"})
    @Nullable
    String rating;

    @RecordField(type = FieldType.CURRENCY)
    @Nullable
    BigDecimal annualRevenue;

    /** The phone, or else the mobile phone, as {@link PhoneNumbers} has it; empty where neither is a valid number. */
    @RecordField(access = READ_ONLY, personal = true)
    @Nullable
    String normalizedPhone;

    @RecordField(digits = 8, label = "Employees")
    @Nullable
    Integer numberOfEmployees;

    @RecordField(
            required = true,
            defaulted = true,
            values = {LeadStatus.OPEN, "Working - Contacted", LeadStatus.CONVERTED, "Closed - Not Converted"})
    String status = LeadStatus.OPEN;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, defaulted = true)
    Stage stage = Stage.INQUIRY;

    /** Comes with a change of stage and goes into the history with it; always empty when read. */
    @RecordField(personal = true)
    @Nullable
    String stageReason;

    /** As {@link #stageReason}, coded: why the lead ends. */
    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    EndReason stageReasonCode;

    /** When a lead that rests comes back; empty where it waits for somebody, and where it does not rest. */
    @RecordField
    @Nullable
    Instant wakeUpAt;

    /** How often the lead has gone to rest. */
    @RecordField(required = true, access = READ_ONLY)
    Integer recycleCount = 0;

    /** The campaign that brought the lead. */
    @RecordField(references = "Campaign", children = "Leads")
    @Nullable
    Long campaignId;

    @RecordField(label = "Unread By Owner")
    boolean isUnreadByOwner = true;

    @RecordField(access = READ_ONLY, label = "Converted")
    boolean isConverted;

    @RecordField(access = READ_ONLY)
    @Nullable
    LocalDate convertedDate;

    @RecordField(access = READ_ONLY, references = "Account")
    @Nullable
    Long convertedAccountId;

    @RecordField(access = READ_ONLY, references = "Contact")
    @Nullable
    Long convertedContactId;

    @RecordField(access = READ_ONLY, references = "Opportunity")
    @Nullable
    Long convertedOpportunityId;

    @RecordField(access = READ_ONLY, references = "Lead")
    @Nullable
    Long masterRecordId;

    public Stage stage() {
        return stage;
    }

    public String company() {
        return company;
    }

    public @Nullable RecordId campaign() {
        return reference(campaignId);
    }

    public boolean isConverted() {
        return isConverted;
    }

    /** Who the lead has become; null before its conversion. */
    public @Nullable RecordId convertedContact() {
        return reference(convertedContactId);
    }

    /** Refuses with CANNOT_UPDATE_CONVERTED_LEAD where the lead lives on as a contact. */
    public void demandUnconverted() {
        if (isConverted) {
            throw new ApiException(
                    ErrorCode.CANNOT_UPDATE_CONVERTED_LEAD,
                    "cannot reference converted lead: " + id() + " lives on as the contact " + convertedContact()
                            + " of the account " + reference(convertedAccountId) + ".");
        }
    }

    /** Ends the lead's own life. */
    public LeadConverted convert(LeadConverted.Into into, String convertedStatus, Instant at, RecordId by) {
        isConverted = true;
        isUnreadByOwner = false;
        status = convertedStatus;
        convertedDate = LocalDate.ofInstant(at, ZoneOffset.UTC);
        convertedAccountId = into.accountId().value();
        convertedContactId = into.contactId().value();
        convertedOpportunityId = stored(into.opportunityId());
        return new LeadConverted(id(), into.accountId(), into.contactId(), into.opportunityId(), status, at, by);
    }

    /** Refuses with ILLEGAL_TRANSITION where the lead has come to an end, or was converted. */
    public void demandAlive() {
        demandUnconverted();
        if (stage.isTerminal()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The lead " + id() + " is " + stage + ". Reopen it first, with a reason: it can become "
                            + stage.legalNext() + ".");
        }
    }

    /** Makes what is put together from other fields follow them. */
    void complete(PhoneNumbers phones) {
        completeName();
        normalizedPhone = dialled(phones);
    }

    /** The number that phone or mobile phone make, in the form in which two are the same. */
    public @Nullable String dialled(PhoneNumbers phones) {
        return phones.normalized(country, phone(), mobilePhone());
    }

    LeadCaptured captured() {
        return new LeadCaptured(
                id(), name(), company, email(), status, stage, leadSource(), industry, title(), owner(), campaign());
    }

    /** Who the lead is now. */
    public LeadCorrected corrected() {
        return new LeadCorrected(id(), name(), company, email(), leadSource(), industry, title());
    }

    /** Follows a legal move. */
    LeadStageChanged enter(StageMove move, RecordId by) {
        stage = move.to();
        if (stage != Stage.RECYCLED) {
            wakeUpAt = null;
        }
        return LeadStageChanged.of(id(), move, by);
    }

    /** @param usual when to wake it unless the move says so; null for never */
    void rest(@Nullable Instant usual) {
        recycleCount++;
        if (wakeUpAt == null) {
            wakeUpAt = usual;
        }
    }

    /** Refuses a time to wake the lead at that is past, or a lead that does not rest. */
    void demandWakeUp(@Nullable Instant at, Instant now) {
        wakeUpAt = at;
        if (at != null && (stage != Stage.RECYCLED || !at.isAfter(now))) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "WakeUpAt is when a RECYCLED lead comes back, in the future; not " + at + " of a lead that is "
                            + stage + ".",
                    "WakeUpAt",
                    "Stage");
        }
    }

    /** The code that came with a write; it is handed over once. */
    @Nullable
    EndReason takeReasonCode() {
        EndReason given = stageReasonCode;
        stageReasonCode = null;
        return given;
    }

    /** The reason that came with a write; it is handed over once. */
    @Nullable
    String takeStageReason() {
        String given = stageReason;
        stageReason = null;
        return given;
    }
}
