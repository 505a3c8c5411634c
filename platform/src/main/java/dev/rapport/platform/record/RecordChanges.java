package dev.rapport.platform.record;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashSet;
import java.util.Set;

/** Turns flushes into {@link RecordChanged} events: one for each record and transaction, however often it was flushed. */
@ApplicationScoped
@Unremovable
class RecordChanges {
    private final Instance<RecordTypes> types;
    private final ChangedRecords pending;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Modstamps modstamps;

    /** Types come lazily: they are derived from the entity manager factory, which is built with the interceptor. */
    RecordChanges(
            Instance<RecordTypes> types,
            ChangedRecords pending,
            Outbox outbox,
            CurrentCaller caller,
            Modstamps modstamps) {
        this.types = types;
        this.pending = pending;
        this.outbox = outbox;
        this.caller = caller;
        this.modstamps = modstamps;
    }

    void created(StoredRecord record) {
        if (pending.find(record) == null) {
            note(record, true);
        }
    }

    void updated(StoredRecord record, Object[] current, Object[] previous, String[] names) {
        RecordBinding<?> binding = types.get().require(record.getClass());
        Set<String> changed = new LinkedHashSet<>();
        for (int i = 0; i < names.length; i++) {
            changed.addAll(binding.changed(names[i], previous == null ? null : previous[i], current[i]));
        }
        RecordChanged event = pending.find(record);
        (event == null ? note(record, false) : event).add(changed);
    }

    private RecordChanged note(StoredRecord record, boolean created) {
        RecordBinding<?> binding = types.get().require(record.getClass());
        RecordChanged event = new RecordChanged(binding, record, origin(), created);
        pending.put(record, event);
        outbox.append(event);
        return event;
    }

    private ChangeOrigin origin() {
        return new ChangeOrigin(caller.get(), caller.api(), pending.key(), pending.next(), modstamps.transaction());
    }
}
