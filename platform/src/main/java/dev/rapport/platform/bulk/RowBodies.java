package dev.rapport.platform.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.bulk.CsvRows.Row;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.KeyLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into the values a write takes: an empty text leaves a field alone, {@code #N/A} empties it, and a value of
 * a relationship's column becomes the id of the record that has it.
 */
@Singleton
class RowBodies {
    static final String NULL = "#N/A";

    private static final int LONGEST_ROW = 400_000;

    private final KeyLookup keys;

    RowBodies(KeyLookup keys) {
        this.keys = keys;
    }

    /** Takes rows that are refused. */
    interface Refusals {
        void refuse(int place, ApiException refusal);
    }

    /** The values of each row, null where it was refused; the key's column is not among them. */
    @Nullable
    ObjectNode[] read(Header header, List<Row> rows, Refusals refusals) {
        Map<Integer, List<List<RecordId>>> references = references(header, rows);
        @Nullable ObjectNode[] bodies = new ObjectNode[rows.size()];
        for (int place = 0; place < bodies.length; place++) {
            try {
                bodies[place] = body(header, rows.get(place).values(), references, place);
            } catch (ApiException refusal) {
                refusals.refuse(place, refusal);
            }
        }
        return bodies;
    }

    /** For each relationship's column the records found for each row. */
    private Map<Integer, List<List<RecordId>>> references(Header header, List<Row> rows) {
        Map<Integer, List<List<RecordId>>> found = new HashMap<>();
        for (int i = 0; i < header.columns().size(); i++) {
            if (header.columns().get(i) instanceof Column.Reference column) {
                List<@Nullable String> values = new ArrayList<>(rows.size());
                for (Row row : rows) {
                    values.add(i < row.values().length && isValue(row.values()[i]) ? row.values()[i] : null);
                }
                found.put(i, keys.find(column.target(), column.key(), values));
            }
        }
        return found;
    }

    private static ObjectNode body(
            Header header, String[] values, Map<Integer, List<List<RecordId>>> references, int place) {
        checkSize(header, values);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value.isBlank() || i == header.key() || !(header.columns().get(i) instanceof Column.OfField column)) {
                continue;
            }
            if (value.equals(NULL)) {
                body.putNull(column.field().name());
            } else if (column instanceof Column.Reference reference) {
                body.put(
                        column.field().name(),
                        only(references.getOrDefault(i, List.of()).get(place), reference, value));
            } else {
                body.put(column.field().name(), value);
            }
        }
        return body;
    }

    private static void checkSize(Header header, String[] values) {
        if (values.length != header.columns().size()) {
            throw new ApiException(
                    ErrorCode.INVALIDBATCH,
                    "The row has " + values.length + " values, but the header "
                            + header.columns().size() + " columns");
        }
        long characters = 0;
        for (int i = 0; i < values.length; i++) {
            characters += values[i].length();
            if (values[i].length() > Dialect.LONGEST_VALUE || characters > LONGEST_ROW) {
                throw new ApiException(
                        ErrorCode.LIMIT_EXCEEDED,
                        "A value may have " + Dialect.LONGEST_VALUE + " characters, a row " + LONGEST_ROW,
                        header.columns().get(i).name());
            }
        }
    }

    private static String only(List<RecordId> found, Column.Reference column, String value) {
        if (found.size() != 1) {
            throw new ApiException(
                    ErrorCode.INVALID_FIELD,
                    "Foreign key external ID: " + value + (found.isEmpty() ? " not found" : " is not unique")
                            + " for field " + column.key().name() + " in entity "
                            + column.target().type().name(),
                    column.field().name());
        }
        return found.getFirst().toString();
    }

    private static boolean isValue(String text) {
        return !text.isBlank() && !text.equals(NULL);
    }
}
