package dev.rapport.lead.account;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A company that buys, may buy, or helps others to buy. */
@Entity
@RecordType(prefix = "001")
public class Account extends OwnedRecord {
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
}
