package dev.rapport.lead.account;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A company that buys, may buy, or helps others to buy. */
@Entity
@RecordType(prefix = "001")
public class Account extends OwnedRecord {
    static final int REASON_LENGTH = 255;

    @RecordField(required = true, nameField = true, label = "Account Name")
    String name;

    @RecordField(length = 40)
    @Nullable
    String accountNumber;

    @RecordField(references = "Account", children = "ChildAccounts")
    @Nullable
    Long parentId;

    @RecordField(values = {"Prospect", "Customer", "Partner", "Competitor", "Other"})
    @Nullable
    String type;

    @RecordField
    @Nullable
    String industry;

    @RecordField(values = {"Hot", "Warm", "Cold"})
    @Nullable
    String rating;

    @RecordField(values = {"Public", "Private", "Subsidiary", "Other"})
    @Nullable
    String ownership;

    @RecordField
    @Nullable
    String accountSource;

    @RecordField(type = FieldType.CURRENCY)
    @Nullable
    BigDecimal annualRevenue;

    @RecordField(digits = 8, label = "Employees")
    @Nullable
    Integer numberOfEmployees;

    @RecordField(length = 20)
    @Nullable
    String tickerSymbol;

    @RecordField(length = 20, label = "SIC Code")
    @Nullable
    String sic;

    @RecordField(length = 80)
    @Nullable
    String site;

    @RecordField(length = 40, type = FieldType.PHONE)
    @Nullable
    String phone;

    @RecordField(length = 40, type = FieldType.PHONE)
    @Nullable
    String fax;

    @RecordField(type = FieldType.URL)
    @Nullable
    String website;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA)
    @Nullable
    String description;

    @RecordField(type = FieldType.TEXTAREA)
    @Nullable
    String billingStreet;

    @RecordField(length = 40)
    @Nullable
    String billingCity;

    @RecordField(length = 80)
    @Nullable
    String billingState;

    @RecordField(length = 20)
    @Nullable
    String billingPostalCode;

    @RecordField(length = 80)
    @Nullable
    String billingCountry;

    @RecordField(type = FieldType.TEXTAREA)
    @Nullable
    String shippingStreet;

    @RecordField(length = 40)
    @Nullable
    String shippingCity;

    @RecordField(length = 80)
    @Nullable
    String shippingState;

    @RecordField(length = 20)
    @Nullable
    String shippingPostalCode;

    @RecordField(length = 80)
    @Nullable
    String shippingCountry;

    @RecordField(access = READ_ONLY, label = "Last Activity")
    @Nullable
    LocalDate lastActivityDate;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    /** How far the customer has come past the close; empty for who is none. */
    @Enumerated(EnumType.STRING)
    @RecordField
    @Nullable
    AccountStage stage;

    /** Comes with a change of stage and goes into the history with it; always empty when read. */
    @RecordField(length = REASON_LENGTH)
    @Nullable
    String stageReason;

    /** Whether the stage is that of the furthest of its won deals; false once somebody has placed it by hand. */
    @RecordField(required = true, defaulted = true)
    Boolean stageFollowsDeals;

    @Nullable
    AccountStage stage() {
        return stage;
    }

    boolean followsDeals() {
        return stageFollowsDeals != null && stageFollowsDeals;
    }

    /** A new account follows its deals, unless it was found at a stage. */
    void begin() {
        stageFollowsDeals = stage == null && (stageFollowsDeals == null || stageFollowsDeals);
    }

    /** Takes back the stage that a write has set past the verb, so that the verb can set it: somebody says where it is. */
    void placeByHand(@Nullable AccountStage before) {
        stage = before;
        stageFollowsDeals = false;
    }

    void demandPlacedByHand() {
        if (stageFollowsDeals) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The account " + id() + " follows its deals already; from there it can become "
                            + AccountStage.legalNext(stage) + ".",
                    "StageFollowsDeals");
        }
    }

    /** The reason that came with a write; it is handed over once. */
    @Nullable
    String takeStageReason() {
        String given = stageReason;
        stageReason = null;
        return given;
    }

    AccountStageChanged enter(AccountMove move, Instant at, RecordId by) {
        stage = move.to();
        return new AccountStageChanged(
                id(), name, move.from(), move.to(), move.implied(), move.reason(), move.deal(), at, by);
    }

    AccountStageView stageView() {
        return new AccountStageView(id(), stage, stageFollowsDeals);
    }

    /** As it is told; null for no customer. */
    public @Nullable String stageName() {
        return stage == null ? null : stage.name();
    }
}
