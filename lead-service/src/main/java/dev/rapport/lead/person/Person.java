package dev.rapport.lead.person;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Someone outside whom marketing and sales know by name. */
@MappedSuperclass
public abstract class Person extends OwnedRecord {
    @RecordField(
            length = 40,
            values = {"Mr.", "Ms.", "Mx.", "Dr.", "Prof."},
            personal = true)
    @Nullable
    String salutation;

    @RecordField(length = 40, personal = true)
    @Nullable
    String firstName;

    @RecordField(length = 80, required = true, personal = true)
    String lastName;

    @RecordField(
            length = 121,
            required = true,
            access = READ_ONLY,
            nameField = true,
            label = "Full Name",
            personal = true)
    String name;

    @RecordField(length = 128, personal = true)
    @Nullable
    String title;

    @RecordField(length = 80, type = FieldType.EMAIL, idLookup = true, personal = true)
    @Nullable
    String email;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String phone;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String mobilePhone;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String fax;

    @RecordField(values = {"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Event", "Other"})
    @Nullable
    String leadSource;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String description;

    @RecordField(label = "Email Opt Out")
    boolean hasOptedOutOfEmail;

    @RecordField
    boolean doNotCall;

    @RecordField(personal = true)
    @Nullable
    String emailBouncedReason;

    @RecordField
    @Nullable
    Instant emailBouncedDate;

    @RecordField(access = READ_ONLY, label = "Last Activity")
    @Nullable
    LocalDate lastActivityDate;

    @RecordField(length = 20, personal = true)
    @Nullable
    String jigsaw;

    @RecordField(externalId = true, personal = true)
    @Nullable
    String externalId;

    @RecordField(access = READ_ONLY, label = "Erased")
    boolean isErased;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant erasedAt;

    @RecordField(access = READ_ONLY, references = "Erasure")
    @Nullable
    Long erasureId;

    public String name() {
        return name;
    }

    public @Nullable String title() {
        return title;
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

    public boolean isErased() {
        return isErased;
    }

    /** What erased this person; null while nothing has. */
    public @Nullable RecordId erasure() {
        return reference(erasureId);
    }

    /** What was known of the person is gone, and stays away. */
    public void erased(RecordId erasure, Instant at) {
        isErased = true;
        erasedAt = at;
        erasureId = erasure.value();
    }

    /** Refuses with PERSON_ERASED what would make somebody of a person who was erased. */
    public void demandNotErased() {
        if (isErased) {
            throw new ApiException(
                    ErrorCode.PERSON_ERASED, "The person " + id() + " was erased at " + erasedAt + ".", "IsErased");
        }
    }

    /** Refuses with PERSON_ERASED a change that tells something about a person who was erased. */
    public void demandNothingTold(FieldChanges changes, ObjectType type) {
        if (isErased && type.fields().stream().anyMatch(field -> field.isPersonal() && changes.touches(field.name()))) {
            demandNotErased();
        }
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
