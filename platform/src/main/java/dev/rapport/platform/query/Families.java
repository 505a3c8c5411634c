package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.soql.analysis.Shape.Children;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The children of the records of one page: for each sub-query, those of each record. */
final class Families {
    static final Families NONE = new Families();

    private final IdentityHashMap<Children, Map<Long, Family>> families = new IdentityHashMap<>();

    /** The children of one record. */
    static final class Family {
        private final ShapeWriter writer;
        private final long total;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private @Nullable String next;

        Family(ShapeWriter writer, long total) {
            this.writer = writer;
            this.total = total;
        }

        void add(@Nullable Object[] row) {
            rows.add(row);
        }

        int size() {
            return rows.size();
        }

        /** @param address where to read on */
        void continueAt(String address) {
            next = address;
        }
    }

    /** The children of a record, which are {@code fresh} if none were known yet. */
    Family of(Children children, long parent, Family fresh) {
        return families.computeIfAbsent(children, key -> new HashMap<>()).computeIfAbsent(parent, key -> fresh);
    }

    /** Writes a list as a query's answer is written, or null if it is empty. */
    void write(JsonGenerator json, Children children, long parent) throws IOException {
        Family family = families.getOrDefault(children, Map.of()).get(parent);
        if (family == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("totalSize", family.total);
        json.writeBooleanField("done", family.next == null);
        if (family.next != null) {
            json.writeStringField("nextRecordsUrl", family.next);
        }
        json.writeArrayFieldStart("records");
        for (@Nullable Object[] row : family.rows) {
            family.writer.write(json, row, this);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
