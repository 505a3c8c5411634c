package dev.rapport.lead.form;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;

/** What a form has asked people to agree to, word by word. Never changed: consents refer to it. */
@Entity
@RecordType(prefix = "a0G")
public class ConsentStatement extends StoredRecord {
    @RecordField(access = READ_ONLY, required = true, references = "WebForm", children = "ConsentStatements")
    Long webFormId;

    @RecordField(access = READ_ONLY, required = true)
    Integer consentVersion;

    @RecordField(access = READ_ONLY, required = true, length = 32_000, type = FieldType.TEXTAREA)
    String wording;

    /** For Hibernate and the record plane. */
    ConsentStatement() {}

    ConsentStatement(int version, String wording) {
        consentVersion = version;
        this.wording = wording;
    }

    ConsentStatement of(RecordId form) {
        webFormId = form.value();
        return this;
    }
}
