package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Ordering.Nulls;
import java.util.ArrayList;
import java.util.List;

/** Reads what follows ORDER. */
final class OrderingParser {
    private OrderingParser() {}

    static List<Ordering> orderings(Tokens tokens) {
        tokens.expectKeyword("BY");
        List<Ordering> orderings = new ArrayList<>();
        do {
            orderings.add(new Ordering(ExpressionParser.expression(tokens), direction(tokens), nulls(tokens)));
        } while (tokens.acceptSymbol(","));
        return orderings;
    }

    private static Direction direction(Tokens tokens) {
        if (tokens.acceptKeyword("DESC")) {
            return Direction.DESC;
        }
        tokens.acceptKeyword("ASC");
        return Direction.ASC;
    }

    private static Nulls nulls(Tokens tokens) {
        if (!tokens.acceptKeyword("NULLS") || tokens.acceptKeyword("FIRST")) {
            return Nulls.FIRST;
        }
        if (tokens.acceptKeyword("LAST")) {
            return Nulls.LAST;
        }
        throw tokens.unexpected("FIRST or LAST");
    }
}
