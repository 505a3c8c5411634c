package dev.rapport.lead.handoff;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What climbs from one to the next while nobody decides: when it does so again, and when that was over. */
@MappedSuperclass
public abstract class Climbing extends StoredRecord {
    /** When it climbs to somebody else; empty where it does not. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Instant escalatesAt;

    /** When nobody needed to decide any more: the lead was handed over anew, or came to its end. */
    @RecordField(access = READ_ONLY)
    @Nullable
    Instant settledAt;

    public @Nullable Instant escalatesAt() {
        return escalatesAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** Somebody is asked about it who has until then. */
    public void climbOn(Instant next) {
        escalatesAt = next;
    }

    /** It climbs no further. */
    public void stay() {
        escalatesAt = null;
    }

    /** Nobody needs to be asked about it any more. */
    public void settle(Instant at) {
        escalatesAt = null;
        settledAt = at;
    }
}
