package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing asked for by SELECT. */
public sealed interface Selection {
    Position position();

    /** A field or a function, under the other name that the answer shall have for it. */
    record Item(Expression expression, @Nullable String alias) implements Selection {
        @Override
        public Position position() {
            return expression.position();
        }
    }

    /** The children of a record; its FROM names a relationship instead of an object. */
    record Children(Query query, Position position) implements Selection {}

    /**
     * Fields of a parent that may be of several objects.
     *
     * @param whens at least one
     * @param otherwise fields for the objects not named, empty if none
     */
    record TypeOf(FieldPath parent, List<When> whens, List<FieldPath> otherwise, Position position)
            implements Selection {
        /** @param fields at least one */
        public record When(String object, List<FieldPath> fields, Position position) {
            public When {
                fields = List.copyOf(fields);
            }
        }

        public TypeOf {
            whens = List.copyOf(whens);
            otherwise = List.copyOf(otherwise);
        }
    }
}
