package dev.rapport.platform.soql.syntax;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What a record has a value for, as it was written: a field, or a function of one. */
public sealed interface Expression {
    Position position();

    /**
     * A field, by itself or reached over parents, as in {@code Owner.Name}; may begin with the object's name or alias.
     *
     * @param names at least one, as written
     */
    record FieldPath(List<String> names, Position position) implements Expression {
        public FieldPath {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return String.join(".", names);
        }
    }

    /**
     * A function, as in {@code CALENDAR_YEAR(CreatedDate)}; which there are, analysis knows.
     *
     * @param function as written
     * @param arguments none only in {@code COUNT()}
     */
    record Call(String function, List<Expression> arguments, Position position) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return function + arguments.stream().map(Expression::toString).collect(joining(", ", "(", ")"));
        }
    }
}
