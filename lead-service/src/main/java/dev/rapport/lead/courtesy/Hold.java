package dev.rapport.lead.courtesy;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.record.StoredRecord;

/** Whether a record that is read may be changed by others before the transaction ends. */
enum Hold {
    FREE {
        @Override
        <T extends StoredRecord> T require(RecordRepository<T> records, RecordId id) {
            return records.require(id);
        }
    },
    LOCKED {
        @Override
        <T extends StoredRecord> T require(RecordRepository<T> records, RecordId id) {
            return records.requireForUpdate(id);
        }
    };

    abstract <T extends StoredRecord> T require(RecordRepository<T> records, RecordId id);
}
