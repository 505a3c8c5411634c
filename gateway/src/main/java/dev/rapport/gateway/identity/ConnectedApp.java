package dev.rapport.gateway.identity;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A program that may ask for tokens. Its secret is not a field: it is kept hashed where no record call can reach. */
@Entity
@RecordType(prefix = "0H4")
public class ConnectedApp extends StoredRecord {
    @RecordField(required = true, length = 80, nameField = true)
    String name;

    @RecordField(required = true, length = 256, access = CREATE_ONLY, idLookup = true)
    String clientId;

    /** The user that the program is when it logs in by its own secret alone. */
    @RecordField(references = "User", relationship = "RunAs")
    @Nullable
    Long runAsId;

    /** PEM of the certificate or RSA public key that verifies the program's signed assertions. */
    @RecordField(type = FieldType.TEXTAREA, length = 8000, filterable = false)
    @Nullable
    String publicKey;

    @RecordField(required = true, defaulted = true)
    Boolean isActive;

    void complete() {
        isActive = isActive == null || isActive;
    }
}
