package dev.rapport.platform.query;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.soql.analysis.Shape;
import dev.rapport.platform.soql.analysis.Shape.Children;
import dev.rapport.platform.soql.analysis.Shape.Parent;
import dev.rapport.platform.soql.analysis.Shape.Value;
import dev.rapport.platform.soql.analysis.Term;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes rows as records: {@code attributes} with type and address, then what the shape shows. */
final class ShapeWriter {
    private final String type;
    private final String addressPrefix;
    private final int idColumn;
    private final List<MemberWriter> members;

    /** Writes one property. */
    private interface MemberWriter {
        void write(JsonGenerator json, @Nullable Object[] row, Families families) throws IOException;
    }

    /** @param terms the result column of each term */
    ShapeWriter(Shape shape, Map<Term, Integer> terms, Answering answering) {
        type = shape.object().name();
        addressPrefix = "/services/data/" + answering.version() + "/sobjects/" + type + "/";
        idColumn = column(terms, shape.id());
        members = shape.members().stream()
                .map(member -> switch (member) {
                    case Value value -> value(value, terms, answering);
                    case Parent parent -> parent(parent, terms, answering);
                    case Children children -> children(children);
                })
                .toList();
    }

    void write(JsonGenerator json, @Nullable Object[] row, Families families) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("attributes");
        json.writeStringField("type", type);
        json.writeStringField("url", addressPrefix + new RecordId(id(row)));
        json.writeEndObject();
        for (MemberWriter member : members) {
            member.write(json, row, families);
        }
        json.writeEndObject();
    }

    long id(@Nullable Object[] row) {
        return (long) Objects.requireNonNull(row[idColumn], "a record has an id");
    }

    private boolean isIn(@Nullable Object[] row) {
        return row[idColumn] != null;
    }

    private static MemberWriter value(Value value, Map<Term, Integer> terms, Answering answering) {
        int column = column(terms, value.term());
        return (json, row, families) -> {
            json.writeFieldName(value.name());
            answering.write(json, value, row[column]);
        };
    }

    private static MemberWriter parent(Parent parent, Map<Term, Integer> terms, Answering answering) {
        List<ShapeWriter> variants = parent.variants().stream()
                .map(variant -> new ShapeWriter(variant, terms, answering))
                .toList();
        return (json, row, families) -> {
            json.writeFieldName(parent.name());
            for (ShapeWriter variant : variants) {
                if (variant.isIn(row)) {
                    variant.write(json, row, families);
                    return;
                }
            }
            json.writeNull();
        };
    }

    private MemberWriter children(Children children) {
        return (json, row, families) -> {
            json.writeFieldName(children.name());
            families.write(json, children, id(row));
        };
    }

    private static int column(Map<Term, Integer> terms, Term term) {
        return Objects.requireNonNull(terms.get(term), term::name);
    }
}
