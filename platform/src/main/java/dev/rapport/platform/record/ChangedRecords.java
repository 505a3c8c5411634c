package dev.rapport.platform.record;

import jakarta.transaction.TransactionScoped;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The records that the current transaction has changed so far. */
@TransactionScoped
class ChangedRecords {
    private final IdentityHashMap<StoredRecord, RecordChanged> events = new IdentityHashMap<>();

    @Nullable
    RecordChanged find(StoredRecord record) {
        return events.get(record);
    }

    void put(StoredRecord record, RecordChanged event) {
        events.put(record, event);
    }
}
