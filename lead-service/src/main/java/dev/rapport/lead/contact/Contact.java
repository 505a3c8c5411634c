package dev.rapport.lead.contact;

import dev.rapport.lead.person.Person;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person at an account. */
@Entity
@RecordType(prefix = "003")
public class Contact extends Person {
    @RecordField(references = "Account", children = "Contacts")
    @Nullable
    Long accountId;

    @RecordField(references = "Contact")
    @Nullable
    Long reportsToId;

    @RecordField(length = 80, personal = true)
    @Nullable
    String department;

    @RecordField(personal = true)
    @Nullable
    LocalDate birthdate;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String homePhone;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String otherPhone;

    @RecordField(length = 40, personal = true)
    @Nullable
    String assistantName;

    @RecordField(length = 40, type = FieldType.PHONE, personal = true)
    @Nullable
    String assistantPhone;

    @RecordField(type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String mailingStreet;

    @RecordField(length = 40, personal = true)
    @Nullable
    String mailingCity;

    @RecordField(length = 80, personal = true)
    @Nullable
    String mailingState;

    @RecordField(length = 20, personal = true)
    @Nullable
    String mailingPostalCode;

    @RecordField(length = 80)
    @Nullable
    String mailingCountry;
}
