package dev.rapport.lead.opportunity;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.lead.account.AccountStage;
import dev.rapport.lead.cycle.EndReason;
import dev.rapport.lead.cycle.Stage;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A deal that may be won. */
@Entity
@RecordType(prefix = "006", labelPlural = "Opportunities")
public class Opportunity extends OwnedRecord {
    /** With its code it fits into the reason of a lead's move. */
    static final int NOTE_LENGTH = 200;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @RecordField(references = "Account", children = "Opportunities")
    @Nullable
    Long accountId;

    /** Becomes the primary contact role. */
    @RecordField(access = CREATE_ONLY, references = "Contact", children = "Opportunities")
    @Nullable
    Long contactId;

    @RecordField(references = "Campaign", children = "Opportunities")
    @Nullable
    Long campaignId;

    @RecordField(required = true, nameField = true, length = 120)
    String name;

    @RecordField(
            required = true,
            restricted = true,
            label = "Stage",
            values = {
                "Prospecting",
                "Qualification",
                "Needs Analysis",
                "Value Proposition",
                "Id. Decision Makers",
                "Perception Analysis",
                "Proposal/Price Quote",
                "Negotiation/Review",
                "Closed Won",
                "Closed Lost",
                "Onboard",
                "Adopt",
                "Expand",
                "Advocate"
            })
    String stageName;

    /** Comes with a change of stage and goes into the history with it; always empty when read. */
    @RecordField
    @Nullable
    String stageReason;

    /** NOT_SAID where a deal is closed and nobody says why; empty while it is open. */
    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    CloseReason closeReason;

    /** In the seller's words; needed where the code is OTHER. */
    @RecordField(length = NOTE_LENGTH)
    @Nullable
    String closeReasonNote;

    @RecordField(required = true)
    LocalDate closeDate;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    @Nullable
    BigDecimal amount;

    /** Follows the stage unless somebody knows better. */
    @RecordField(type = FieldType.PERCENT, digits = 3)
    @Nullable
    BigDecimal probability;

    @RecordField(type = FieldType.CURRENCY, scale = 2, access = READ_ONLY)
    @Nullable
    BigDecimal expectedRevenue;

    @RecordField(
            label = "Opportunity Type",
            values = {
                "Existing Customer - Upgrade",
                "Existing Customer - Replacement",
                "Existing Customer - Downgrade",
                "New Customer"
            })
    @Nullable
    String type;

    @RecordField
    @Nullable
    String nextStep;

    @RecordField(values = {"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Event", "Other"})
    @Nullable
    String leadSource;

    @RecordField(access = READ_ONLY, label = "Closed")
    boolean isClosed;

    @RecordField(access = READ_ONLY, label = "Won")
    boolean isWon;

    @RecordField(
            required = true,
            access = READ_ONLY,
            values = {"Pipeline", "Closed", "Omitted"})
    String forecastCategory;

    @RecordField(
            required = true,
            access = READ_ONLY,
            values = {"Pipeline", "Closed", "Omitted"})
    String forecastCategoryName;

    @RecordField(required = true, access = READ_ONLY)
    Integer fiscalYear;

    @RecordField(required = true, access = READ_ONLY)
    Integer fiscalQuarter;

    @RecordField(access = READ_ONLY, label = "Has Line Item")
    boolean hasOpportunityLineItem;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA)
    @Nullable
    String description;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    @Nullable
    RecordId account() {
        return reference(accountId);
    }

    @Nullable
    RecordId contact() {
        return reference(contactId);
    }

    @Nullable
    RecordId campaign() {
        return reference(campaignId);
    }

    public String stageName() {
        return stageName;
    }

    DealStage stage() {
        return DealStage.of(stageName);
    }

    /** Where the sales cycle sees the deal. */
    public Stage cycleStage() {
        return stage().cycleStage();
    }

    /** Where it has brought its account; nowhere unless it is won. */
    @Nullable
    AccountStage accountStage() {
        return AccountStage.ofDeal(stageName).orElse(null);
    }

    /** Takes what is usual at the stage. */
    void expectTheUsual() {
        probability = BigDecimal.valueOf(stage().probability());
    }

    /** An open deal has no reason why it ended, unless the write that opens it gives one, which is refused. */
    void forgetEnd(FieldChanges changes) {
        closeReason = changes.touches("CloseReason") ? closeReason : null;
        closeReasonNote = changes.touches("CloseReasonNote") ? closeReasonNote : null;
    }

    /** Derives what stage, amount and date mean to a reader; refuses a reason that contradicts the stage. */
    void complete() {
        DealStage stage = stage();
        closeReason = CloseReason.settle(stage, closeReason, closeReasonNote);
        stageName = stage.label();
        isClosed = stage.isClosed();
        isWon = stage.isWon();
        forecastCategory = stage.forecastCategory();
        forecastCategoryName = forecastCategory;
        expectedRevenue = amount == null || probability == null
                ? null
                : amount.multiply(probability).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        fiscalYear = closeDate.getYear();
        fiscalQuarter = closeDate.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Why it came out as it did; NOT_SAID where nobody has told. */
    CloseReason reason() {
        return closeReason == null ? CloseReason.NOT_SAID : closeReason;
    }

    /** The same for its leads, once it is lost. */
    @Nullable
    EndReason endReason() {
        return stage() == DealStage.CLOSED_LOST ? EndReason.valueOf(reason().name()) : null;
    }

    /** Why a move was made, in words: those that came with it or, at the end, the note on how it came out. */
    @Nullable
    String why(DealMove move) {
        return move.reason() == null ? closeReasonNote : move.reason();
    }

    /** Why a move was made, for who follows it; the code of a loss goes along by itself. */
    @Nullable
    String told(DealMove move) {
        if (move.isReopening() || !move.changesOutcome()) {
            return move.reason();
        }
        if (move.isLoss() && reason() != CloseReason.NOT_SAID) {
            return closeReasonNote;
        }
        return closeReasonNote == null ? reason().name() : reason() + ": " + closeReasonNote;
    }

    /** The reason that came with a write; it is handed over once. */
    @Nullable
    String takeStageReason() {
        String given = stageReason;
        stageReason = null;
        return given;
    }

    DealStageView view() {
        return new DealStageView(id(), stageName, closeReason, closeReasonNote);
    }
}
