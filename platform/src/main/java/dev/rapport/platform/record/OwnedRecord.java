package dev.rapport.platform.record;

import dev.rapport.platform.id.RecordId;
import jakarta.persistence.MappedSuperclass;

/** A record that belongs to a user, at first to the one who created it. */
@MappedSuperclass
public abstract class OwnedRecord extends StoredRecord {
    @RecordField(required = true, defaulted = true, references = "User")
    Long ownerId;

    public RecordId owner() {
        return new RecordId(ownerId);
    }

    /** Gives the record to another user. */
    public void assignTo(RecordId user) {
        ownerId = user.value();
    }
}
