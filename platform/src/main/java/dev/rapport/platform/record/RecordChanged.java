package dev.rapport.platform.record;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one record in one transaction, in the shape of Salesforce's change events: a {@code
 * ChangeEventHeader}, then the fields that were set or changed; all that are set of a record that was taken out of the bin.
 *
 * <p>Collected while the transaction runs and written once at its end, when the record has its final values and
 * version.
 */
final class RecordChanged implements DomainEvent {
    private static final Set<String> NOT_CARRIED = Set.of("Id", "IsDeleted", "SystemModstamp");

    /** What became of the record. Who hears that it is there, or there again, gets all of its fields. */
    private enum Kind {
        CREATE(true),
        UPDATE(false),
        DELETE(false),
        UNDELETE(true);

        private final boolean whole;

        Kind(boolean whole) {
            this.whole = whole;
        }
    }

    private final RecordBinding<?> binding;
    private final StoredRecord record;
    private final ChangeOrigin origin;
    private final boolean created;
    private final Set<String> changed = new LinkedHashSet<>();

    RecordChanged(RecordBinding<?> binding, StoredRecord record, ChangeOrigin origin, boolean created) {
        this.binding = binding;
        this.record = record;
        this.origin = origin;
        this.created = created;
    }

    /** Adds fields that one more flush of the same transaction changed. */
    void add(Set<String> fields) {
        changed.addAll(fields);
    }

    @Override
    public RecordId subject() {
        return record.id();
    }

    @Override
    public Channel channel() {
        return Channel.CHANGES;
    }

    @JsonValue
    Map<String, @Nullable Object> payload() {
        Kind kind = kind();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Set<String> emptied = new LinkedHashSet<>();
        for (BoundField bound : binding.fields()) {
            String name = bound.field().name();
            Object value = bound.get(record);
            if (NOT_CARRIED.contains(name) || (!kind.whole && !changed.contains(name))) {
                continue;
            }
            if (value != null) {
                fields.put(name, ValueWriter.plain(value));
            } else if (!kind.whole) {
                fields.put(name, null);
                emptied.add(name);
            }
        }
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("ChangeEventHeader", header(kind, emptied));
        payload.putAll(fields);
        return payload;
    }

    private Map<String, Object> header(Kind kind, Set<String> emptied) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("entityName", binding.type().name());
        header.put("recordIds", List.of(record.id()));
        header.put("changeType", kind);
        header.put("changedFields", kind == Kind.UPDATE ? carried() : Set.of());
        header.put("nulledFields", emptied);
        header.put("diffFields", List.of());
        header.put("changeOrigin", origin.text());
        header.put("transactionKey", origin.transactionKey());
        header.put("sequenceNumber", origin.sequenceNumber());
        header.put("commitTimestamp", modified().toEpochMilli());
        header.put("commitNumber", origin.commitNumber());
        header.put("commitUser", new RecordId(origin.caller().userId()));
        header.put("version", record.version());
        return header;
    }

    private Set<String> carried() {
        Set<String> carried = new LinkedHashSet<>(changed);
        carried.removeAll(NOT_CARRIED);
        return carried;
    }

    private Kind kind() {
        if (created) {
            return Kind.CREATE;
        }
        if (changed.contains("IsDeleted")) {
            return record.isDeleted() ? Kind.DELETE : Kind.UNDELETE;
        }
        return Kind.UPDATE;
    }

    private Instant modified() {
        return record.lastModifiedDate;
    }
}
