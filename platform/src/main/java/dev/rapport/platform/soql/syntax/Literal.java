package dev.rapport.platform.soql.syntax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value as written. Date literals such as {@code LAST_N_DAYS:30} will be a further kind. */
public sealed interface Literal {
    Position position();

    /**
     * A text in quotes.
     *
     * @param escaped what stood between the quotes, its escapes checked but not resolved: LIKE tells {@code \%} from
     *     {@code %}, the other operators do not
     */
    record Text(String escaped, Position position) implements Literal {
        /** The text that is meant. */
        public String value() {
            return Escapes.resolve(escaped);
        }

        /** The pattern that LIKE means: {@code %} and {@code _} are wildcards unless a backslash goes before them. */
        public String pattern() {
            return Escapes.toPattern(escaped);
        }
    }

    record Numeral(BigDecimal value, Position position) implements Literal {}

    record Flag(boolean value, Position position) implements Literal {}

    record Date(LocalDate value, Position position) implements Literal {}

    record DateTime(Instant value, Position position) implements Literal {}

    record Null(Position position) implements Literal {}
}
