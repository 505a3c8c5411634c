package dev.rapport.platform.record;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one record in one transaction, in the shape of Salesforce's change events: a {@code
 * ChangeEventHeader}, then the fields that were set or changed.
 *
 * <p>Collected while the transaction runs and written once at its end, when the record has its final values and
 * version.
 */
final class RecordChanged implements DomainEvent {
    private static final Set<String> NOT_CARRIED = Set.of("Id", "IsDeleted", "SystemModstamp");

    private final RecordBinding<?> binding;
    private final StoredRecord record;
    private final Caller caller;
    private final boolean created;
    private final Set<String> changed = new LinkedHashSet<>();

    RecordChanged(RecordBinding<?> binding, StoredRecord record, Caller caller, boolean created) {
        this.binding = binding;
        this.record = record;
        this.caller = caller;
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
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Set<String> emptied = new LinkedHashSet<>();
        for (BoundField bound : binding.fields()) {
            String name = bound.field().name();
            Object value = bound.get(record);
            if (NOT_CARRIED.contains(name) || (!created && !changed.contains(name))) {
                continue;
            }
            if (value != null) {
                fields.put(name, ValueWriter.plain(value));
            } else if (!created) {
                fields.put(name, null);
                emptied.add(name);
            }
        }
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("ChangeEventHeader", header(emptied));
        payload.putAll(fields);
        return payload;
    }

    private Map<String, Object> header(Set<String> emptied) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("entityName", binding.type().name());
        header.put("recordIds", List.of(record.id()));
        header.put("changeType", changeType());
        header.put("changedFields", created ? Set.of() : changed);
        header.put("nulledFields", emptied);
        header.put("changeOrigin", "com/rapport/api/rest;client=" + caller.app());
        header.put("commitTimestamp", modified().toEpochMilli());
        header.put("commitUser", new RecordId(caller.userId()));
        header.put("version", record.version());
        return header;
    }

    private String changeType() {
        if (created) {
            return "CREATE";
        }
        if (changed.contains("IsDeleted")) {
            return record.isDeleted() ? "DELETE" : "UNDELETE";
        }
        return "UPDATE";
    }

    private Instant modified() {
        return record.lastModifiedDate;
    }
}
