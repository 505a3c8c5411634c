package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Literal.Days;
import dev.rapport.platform.soql.syntax.Literal.Days.Span;
import dev.rapport.platform.soql.syntax.Literal.Days.Unit;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and names stretches of days. The count follows a colon. */
final class DaysParser {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Position ANYWHERE = new Position("", 0);
    /** All but the two of a fixed count. */
    private static final Map<String, Days> KNOWN = known();

    static final Collection<String> NAMES = Collections.unmodifiableSet(KNOWN.keySet());

    private DaysParser() {}

    /** Leaves the last token of the literal to be taken, as the other literals do; empty if the word is none. */
    static Optional<Literal> days(Tokens tokens) {
        Token word = tokens.peek();
        Days known = KNOWN.get(word.text().toUpperCase(Locale.ROOT));
        if (known == null) {
            return Optional.empty();
        }
        boolean isCounted = known.span().isCounted() && known.count() == 0;
        int count = isCounted ? count(tokens) : known.count();
        return Optional.of(new Days(known.unit(), known.span(), count, word.position()));
    }

    static String print(Days days) {
        String name = name(days.unit(), days.span());
        return days.span().isCounted() ? name + ":" + days.count() : name;
    }

    private static int count(Tokens tokens) {
        tokens.take();
        tokens.expectSymbol(":");
        Token next = tokens.peek();
        BigDecimal count = next.kind() == Kind.NUMBER ? new BigDecimal(next.text()) : BigDecimal.valueOf(-1);
        boolean fits = count.signum() >= 0
                && count.compareTo(MOST) <= 0
                && count.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw tokens.unexpected("a whole number, as in LAST_N_DAYS:30");
        }
        return count.intValue();
    }

    private static Map<String, Days> known() {
        Map<String, Days> known = new TreeMap<>();
        for (Unit unit : Unit.values()) {
            for (Span span : Span.values()) {
                known.put(name(unit, span), new Days(unit, span, 0, ANYWHERE));
            }
        }
        known.put("LAST_90_DAYS", new Days(Unit.DAY, Span.LAST_N, 90, ANYWHERE));
        known.put("NEXT_90_DAYS", new Days(Unit.DAY, Span.NEXT_N, 90, ANYWHERE));
        return known;
    }

    private static String name(Unit unit, Span span) {
        return switch (span) {
            case LAST -> unit == Unit.DAY ? "YESTERDAY" : "LAST_" + unit;
            case THIS -> unit == Unit.DAY ? "TODAY" : "THIS_" + unit;
            case NEXT -> unit == Unit.DAY ? "TOMORROW" : "NEXT_" + unit;
            case LAST_N -> "LAST_N_" + unit + "S";
            case NEXT_N -> "NEXT_N_" + unit + "S";
            case N_AGO -> "N_" + unit + "S_AGO";
        };
    }
}
