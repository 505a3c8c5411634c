package dev.rapport.platform.record;

import jakarta.transaction.TransactionScoped;
import java.util.IdentityHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records that the current transaction has changed so far, and the key that their changes have in common. */
@TransactionScoped
class ChangedRecords {
    private final IdentityHashMap<StoredRecord, RecordChanged> events = new IdentityHashMap<>();

    private final UUID key = UUID.randomUUID();

    UUID key() {
        return key;
    }

    /** The number of the next change. */
    int next() {
        return events.size() + 1;
    }

    @Nullable
    RecordChanged find(StoredRecord record) {
        return events.get(record);
    }

    void put(StoredRecord record, RecordChanged event) {
        events.put(record, event);
    }
}
