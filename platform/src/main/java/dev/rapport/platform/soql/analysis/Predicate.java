package dev.rapport.platform.soql.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a record or a group, with SOQL's two-valued logic: each predicate is true or false of a record, also where a
 * value is null, so {@link Not} turns exactly the one into the other.
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

    /** False where the value is null. Texts are compared without regard to case. */
    record Compare(Term term, Relation relation, Value value) implements Predicate {}

    /** @param values at least one */
    record AnyOf(Term term, List<Value> values) implements Predicate {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** @param pattern with the wildcards % and _, and a backslash to escape them */
    record Like(Term term, String pattern) implements Predicate {}

    /**
     * A field with several values has all of these.
     *
     * @param values at least one, with semicolons between
     */
    record Holds(Term term, String values) implements Predicate {}

    /**
     * There is a record elsewhere that holds this value.
     *
     * @param outer the value here
     * @param inner the value there
     */
    record Exists(
            Term outer, Term inner, Tables tables, @Nullable Predicate filter) implements Predicate {}

    record IsNull(Term term) implements Predicate {}

    /** True of no record: what is asked for cannot exist here. */
    record Nothing() implements Predicate {}

    /** How a value lies to the one given. */
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
