package dev.rapport.platform.record;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * A record of the record plane: its id, its organisation, its version and the system fields every object has.
 *
 * <p>Subclasses declare fields with {@link RecordField} and change them only in verbs. Identity and stamps are set by
 * {@link RecordStamps}; nobody else needs to.
 */
@MappedSuperclass
public abstract class StoredRecord {
    /** The property of {@link #customValues}. */
    static final String CUSTOM_VALUES = "customValues";

    @Id
    @RecordNumbered
    @RecordField(type = FieldType.ID, access = READ_ONLY, label = "Record ID")
    Long id;

    @TenantId
    @PartitionKey
    Long orgId;

    /** Counts changes; the record's ETag, and what makes a lost update impossible. */
    @Version
    int version;

    @RecordField(access = READ_ONLY, required = true, label = "Deleted")
    boolean isDeleted;

    @RecordField(access = READ_ONLY, required = true)
    Instant createdDate;

    @RecordField(access = READ_ONLY, required = true, references = "User")
    Long createdById;

    @RecordField(access = READ_ONLY, required = true)
    Instant lastModifiedDate;

    @RecordField(access = READ_ONLY, required = true, references = "User")
    Long lastModifiedById;

    @RecordField(access = READ_ONLY, required = true)
    Instant systemModstamp;

    @Type(CustomValuesType.class)
    @Nullable
    CustomValues customValues;

    /** The record's id; assigned when it is persisted. */
    public RecordId id() {
        return new RecordId(id);
    }

    public boolean isPersistent() {
        return id != null;
    }

    public int version() {
        return version;
    }

    public Instant createdDate() {
        return createdDate;
    }

    public RecordId createdBy() {
        return new RecordId(createdById);
    }

    public boolean isDeleted() {
        return isDeleted;
    }

    /** Moves the record to the bin: queries no longer see it, its row stays. */
    void markDeleted() {
        isDeleted = true;
    }

    /** Takes the record out of the bin. */
    void restore() {
        isDeleted = false;
    }

    /** A reference as stored, from an id that may be absent. */
    protected static @Nullable Long stored(@Nullable RecordId reference) {
        return reference == null ? null : reference.value();
    }

    /** An id from a reference as stored. */
    protected static @Nullable RecordId reference(@Nullable Long stored) {
        return stored == null ? null : new RecordId(stored);
    }
}
