package dev.rapport.platform.soql.syntax;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value as written. */
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

    /**
     * A stretch of days around today, such as {@code THIS_MONTH} or {@code LAST_N_DAYS:30}.
     *
     * @param count 0 where the span is not counted
     */
    record Days(Unit unit, Span span, int count, Position position) implements Literal {
        /** What the stretch is made of. */
        public enum Unit {
            DAY,
            WEEK,
            MONTH,
            QUARTER,
            YEAR,
            FISCAL_QUARTER,
            FISCAL_YEAR
        }

        /** Where the stretch lies. */
        public enum Span {
            LAST,
            THIS,
            NEXT,
            /** As many whole ones before this one; of days, also today. */
            LAST_N,
            /** As many whole ones after this one. */
            NEXT_N,
            /** The one that was so many before this one. */
            N_AGO;

            boolean isCounted() {
                return compareTo(LAST_N) >= 0;
            }
        }
    }

    record Null(Position position) implements Literal {}
}
