package dev.rapport.lead.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rapport.lead.merge.MergeView.ChangedRecord;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.error.NearestName;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordCorrections;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The corrections of one merge, made one after the other and remembered. */
final class Corrections {
    private static final String IS_DELETED = "IsDeleted";

    private final RecordTypes types;
    private final RecordCorrections records;
    private final List<Correction> made = new ArrayList<>();

    Corrections(RecordTypes types, RecordCorrections records) {
        this.types = types;
        this.records = records;
    }

    List<Correction> made() {
        return made;
    }

    JsonNode value(RecordId record, String field) {
        return records.get(record, field(record, field));
    }

    void point(RecordId record, String reference, RecordId at) {
        set(record, reference, TextNode.valueOf(at.toString()));
    }

    void bin(RecordId record) {
        set(record, IS_DELETED, BooleanNode.TRUE);
    }

    void set(RecordId record, String name, JsonNode after) {
        JsonNode before = value(record, name);
        if (!before.equals(after)) {
            apply(record, name, after);
            made.add(new Correction(record, name, before, value(record, name)));
        }
    }

    /** Takes corrections back, the last one first; ILLEGAL_TRANSITION, and nothing is done, if one was changed since. */
    void undo(List<Correction> corrections) {
        List<String> changed = corrections.stream()
                .filter(each -> !value(each.record(), each.field()).equals(each.after()))
                .map(each -> each.field() + " of " + each.record())
                .toList();
        if (!changed.isEmpty()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The merge cannot be taken back: since then somebody has changed " + String.join(", ", changed)
                            + ".");
        }
        corrections.reversed().forEach(each -> {
            apply(each.record(), each.field(), each.before());
            made.add(new Correction(each.record(), each.field(), each.after(), each.before()));
        });
    }

    /** What was corrected, record by record. */
    List<ChangedRecord> changes() {
        Map<RecordId, List<String>> fields = new LinkedHashMap<>();
        made.forEach(each ->
                fields.computeIfAbsent(each.record(), id -> new ArrayList<>()).add(each.field()));
        return fields.entrySet().stream()
                .map(record -> new ChangedRecord(record.getKey(), record.getValue()))
                .toList();
    }

    /** What is in the bin is no longer unique: the database must know before something else takes the value. */
    private void apply(RecordId record, String name, JsonNode value) {
        boolean makesRoom = name.equals(IS_DELETED);
        if (makesRoom) {
            records.flush();
        }
        records.set(record, field(record, name), value);
        if (makesRoom) {
            records.flush();
        }
    }

    private Field field(RecordId record, String name) {
        var type = types.require(record).type();
        return type.find(name)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_FIELD,
                        "No such column '" + name + "' on sobject of type " + type.name() + "."
                                + NearestName.hint(name, type.fieldNames()),
                        name));
    }
}
