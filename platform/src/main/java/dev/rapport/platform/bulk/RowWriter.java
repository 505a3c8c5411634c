package dev.rapport.platform.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.bulk.CsvRows.Row;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.KeyLookup;
import dev.rapport.platform.record.RecordBatch;
import dev.rapport.platform.record.RecordBatch.Change;
import dev.rapport.platform.record.RecordBatch.Outcome;
import dev.rapport.platform.record.RecordBinding;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes rows of an upload as records, in the caller's transaction; no two rows of an upsert may have the same key. */
@Singleton
class RowWriter {
    private final RecordBatch records;
    private final RowBodies bodies;
    private final KeyLookup keys;

    RowWriter(RecordBatch records, RowBodies bodies, KeyLookup keys) {
        this.records = records;
        this.bodies = bodies;
        this.keys = keys;
    }

    /** What became of each row, in their order. */
    List<Outcome> write(Operation operation, Header header, List<Row> rows) {
        RecordBinding<?> binding = header.binding();
        Outcomes outcomes = new Outcomes(rows.size());
        @Nullable ObjectNode[] read = bodies.read(header, rows, outcomes::refuse);
        switch (operation) {
            case INSERT -> {
                Part<ObjectNode> all = new Part<>();
                outcomes.open(place -> all.add(place, body(read, place)));
                outcomes.put(all, values -> records.create(binding, values));
            }
            case UPDATE -> {
                Part<Change> all = new Part<>();
                outcomes.open(place -> all.add(place, new Change(id(header, rows.get(place)), body(read, place))));
                outcomes.put(all, changes -> records.update(binding, changes));
            }
            case DELETE -> outcomes.put(ids(header, rows, outcomes), ids -> records.delete(binding, ids));
            case HARD_DELETE -> outcomes.put(ids(header, rows, outcomes), ids -> records.erase(binding, ids));
            case UPSERT -> upsert(header, rows, read, outcomes);
            case QUERY, QUERY_ALL -> throw new IllegalStateException("a query writes nothing");
        }
        return outcomes.all();
    }

    private void upsert(Header header, List<Row> rows, @Nullable ObjectNode[] read, Outcomes outcomes) {
        List<List<RecordId>> found = keys.find(
                header.binding(),
                header.keyField(),
                rows.stream().map(row -> key(header, row)).toList());
        Part<ObjectNode> added = new Part<>();
        Part<Change> changed = new Part<>();
        outcomes.open(place -> {
            ObjectNode body = body(read, place);
            String key = key(header, rows.get(place));
            List<RecordId> ids = found.get(place);
            if (ids.size() > 1) {
                throw new ApiException(
                        ErrorCode.DUPLICATE_VALUE,
                        "more than one record found for " + header.keyField().name() + ": " + key + ": " + ids,
                        header.keyField().name());
            }
            if (!ids.isEmpty()) {
                changed.add(place, new Change(ids.getFirst(), body));
            } else {
                added.add(place, newRecord(header, key, body));
            }
        });
        outcomes.put(added, values -> records.create(header.binding(), values));
        outcomes.put(changed, changes -> records.update(header.binding(), changes));
    }

    private static ObjectNode newRecord(Header header, @Nullable String key, ObjectNode body) {
        String field = header.keyField().name();
        if (!field.equals("Id")) {
            if (key == null) {
                throw new ApiException(ErrorCode.REQUIRED_FIELD_MISSING, "The row has no value for " + field, field);
            }
            return body.put(field, key);
        }
        if (key != null) {
            throw new ApiException(ErrorCode.NOT_FOUND, "No record has the id " + key + ".", field);
        }
        return body;
    }

    private static Part<RecordId> ids(Header header, List<Row> rows, Outcomes outcomes) {
        Part<RecordId> ids = new Part<>();
        outcomes.open(place -> ids.add(place, id(header, rows.get(place))));
        return ids;
    }

    private static RecordId id(Header header, Row row) {
        String id = key(header, row);
        if (id == null) {
            throw new ApiException(ErrorCode.REQUIRED_FIELD_MISSING, "The row has no value for Id", "Id");
        }
        return RecordId.parse(id);
    }

    /** The value that says which record is meant, null if there is none. */
    static @Nullable String key(Header header, Row row) {
        String key = header.key() < row.values().length ? row.values()[header.key()].strip() : "";
        return key.isEmpty() || key.equals(RowBodies.NULL) ? null : key;
    }

    private static ObjectNode body(@Nullable ObjectNode[] read, int place) {
        ObjectNode body = read[place];
        return body == null ? JsonNodeFactory.instance.objectNode() : body;
    }

    /** The rows that one kind of write takes, and their places in the batch. */
    private static final class Part<V> {
        private final List<Integer> places = new ArrayList<>();
        private final List<V> values = new ArrayList<>();

        void add(int place, V value) {
            places.add(place);
            values.add(value);
        }
    }

    /** What is known of each row so far. */
    private static final class Outcomes {
        private final @Nullable Outcome[] known;

        Outcomes(int rows) {
            known = new Outcome[rows];
        }

        /** Work on one row that may refuse it. */
        private interface Work {
            void on(int place);
        }

        void refuse(int place, ApiException refusal) {
            known[place] = new Outcome.Refused(refusal.errors());
        }

        /** Looks at every row that has not been refused yet. */
        void open(Work work) {
            for (int place = 0; place < known.length; place++) {
                if (known[place] == null) {
                    try {
                        work.on(place);
                    } catch (ApiException refusal) {
                        refuse(place, refusal);
                    }
                }
            }
        }

        <V> void put(Part<V> part, Function<List<V>, List<Outcome>> write) {
            if (!part.values.isEmpty()) {
                List<Outcome> written = write.apply(part.values);
                for (int i = 0; i < written.size(); i++) {
                    known[part.places.get(i)] = written.get(i);
                }
            }
        }

        List<Outcome> all() {
            return Arrays.stream(known).map(outcome -> requireKnown(outcome)).toList();
        }

        private static Outcome requireKnown(@Nullable Outcome outcome) {
            if (outcome == null) {
                throw new IllegalStateException("a row was passed over");
            }
            return outcome;
        }
    }
}
