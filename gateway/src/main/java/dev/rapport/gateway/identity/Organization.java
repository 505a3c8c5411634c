package dev.rapport.gateway.identity;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;

/**
 * A tenant. Its row is its own and only member of the object in its organisation, so that clients that ask "where am I?"
 * with {@code SELECT … FROM Organization} find exactly one.
 */
@Entity
@RecordType(prefix = "00D")
public class Organization extends StoredRecord {
    @RecordField(required = true, length = 80, nameField = true)
    String name;

    @RecordField(required = true, defaulted = true, length = 5, access = READ_ONLY)
    String instanceName;

    @RecordField(required = true, defaulted = true, length = 40, access = READ_ONLY)
    String organizationType;

    @RecordField(length = 15, access = READ_ONLY)
    String namespacePrefix;

    @RecordField(required = true, defaulted = true, access = READ_ONLY)
    boolean isSandbox;

    @RecordField(access = READ_ONLY)
    Instant trialExpirationDate;

    @RecordField(required = true, defaulted = true, length = 40)
    String defaultLocaleSidKey;

    @RecordField(required = true, defaulted = true, length = 40)
    String languageLocaleKey;

    @RecordField(required = true, defaulted = true, length = 40)
    String timeZoneSidKey;
}
