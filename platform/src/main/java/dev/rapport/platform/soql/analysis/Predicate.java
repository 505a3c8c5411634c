package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.schema.Field;
import java.util.List;

/**
 * What is asked of a record, with SOQL's two-valued logic: each predicate is true or false of a record, also where a
 * field is null, so {@link Not} turns exactly the one into the other.
 */
public sealed interface Predicate {
    /** @param parts at least two */
    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** @param parts at least two */
    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Predicate part) implements Predicate {}

    /** False where the field is null. Texts are compared without regard to case. */
    record Compare(Field field, Relation relation, Value value) implements Predicate {}

    /** @param values at least one */
    record AnyOf(Field field, List<Value> values) implements Predicate {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** @param pattern with the wildcards % and _, and a backslash to escape them */
    record Like(Field field, String pattern) implements Predicate {}

    record IsNull(Field field) implements Predicate {}

    /** True of no record: what is asked for cannot exist here. */
    record Nothing() implements Predicate {}

    /** How a field's value lies to the one given. */
    enum Relation {
        EQUAL("="),
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
