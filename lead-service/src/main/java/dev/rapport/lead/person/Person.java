package dev.rapport.lead.person;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Someone outside whom marketing and sales know by name. */
@MappedSuperclass
public abstract class Person extends OwnedRecord {
    @RecordField(
            length = 40,
            values = {"Mr.", "Ms.", "Mx.", "Dr.", "Prof."})
    @Nullable
    String salutation;

    @RecordField(length = 40)
    @Nullable
    String firstName;

    @RecordField(length = 80, required = true)
    String lastName;

    @RecordField(length = 121, required = true, access = READ_ONLY, nameField = true, label = "Full Name")
    String name;

    @RecordField(length = 128)
    @Nullable
    String title;

    @RecordField(length = 80, type = FieldType.EMAIL, idLookup = true)
    @Nullable
    String email;

    @RecordField(length = 40, type = FieldType.PHONE)
    @Nullable
    String phone;

    @RecordField(length = 40, type = FieldType.PHONE)
    @Nullable
    String mobilePhone;

    @RecordField(length = 40, type = FieldType.PHONE)
    @Nullable
    String fax;

    @RecordField(values = {"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Event", "Other"})
    @Nullable
    String leadSource;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA)
    @Nullable
    String description;

    @RecordField(label = "Email Opt Out")
    boolean hasOptedOutOfEmail;

    @RecordField
    boolean doNotCall;

    @RecordField
    @Nullable
    String emailBouncedReason;

    @RecordField
    @Nullable
    Instant emailBouncedDate;

    @RecordField(access = READ_ONLY, label = "Last Activity")
    @Nullable
    LocalDate lastActivityDate;

    @RecordField(length = 20)
    @Nullable
    String jigsaw;

    @RecordField(externalId = true)
    @Nullable
    String externalId;

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String mobilePhone() {
        return mobilePhone;
    }

    public @Nullable String leadSource() {
        return leadSource;
    }

    public boolean hasOptedOutOfEmail() {
        return hasOptedOutOfEmail;
    }

    public boolean doNotCall() {
        return doNotCall;
    }

    /** Makes the full name follow the names it is put together from. */
    public void completeName() {
        name = fullName();
    }

    /** The name that first and last name make. */
    public String fullName() {
        return firstName == null ? lastName : firstName + " " + lastName;
    }
}
