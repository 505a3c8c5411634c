package dev.rapport.lead.opportunity;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** A deal that may be won. */
@Entity
@RecordType(prefix = "006", labelPlural = "Opportunities")
public class Opportunity extends OwnedRecord {
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
                "Closed Lost"
            })
    String stageName;

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
    RecordId contact() {
        return reference(contactId);
    }

    /** Derives what stage, amount and date mean to a reader. A new stage brings its probability along. */
    void complete(boolean stageIsNew, boolean probabilityIsGiven) {
        DealStage stage = DealStage.of(stageName);
        stageName = stage.label();
        isClosed = stage.isClosed();
        isWon = stage.isWon();
        forecastCategory = stage.forecastCategory();
        forecastCategoryName = forecastCategory;
        if (stageIsNew && !probabilityIsGiven) {
            probability = BigDecimal.valueOf(stage.probability());
        }
        expectedRevenue = amount == null || probability == null
                ? null
                : amount.multiply(probability).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        fiscalYear = closeDate.getYear();
        fiscalQuarter = closeDate.get(IsoFields.QUARTER_OF_YEAR);
    }
}
