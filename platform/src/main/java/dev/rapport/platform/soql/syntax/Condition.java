package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.util.List;

/** What WHERE asks of a record. Chains of AND and of OR are one flat node, so only brackets and NOT make depth. */
public sealed interface Condition {
    /** @param parts at least two */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** @param parts at least two */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Comparison(FieldPath field, Operator operator, Literal value) implements Condition {}

    /** @param values at least one */
    record Membership(FieldPath field, Kind kind, List<Literal> values) implements Condition {
        /** Which side of the list a value has to be on. */
        public enum Kind {
            IN,
            NOT_IN
        }

        public Membership {
            values = List.copyOf(values);
        }
    }
}
