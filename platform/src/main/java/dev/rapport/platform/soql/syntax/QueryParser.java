package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection.CountAll;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a query by recursive descent; {@link ConditionParser} reads what follows WHERE. */
final class QueryParser {
    /** Words that may follow an object's name and therefore are no alias. */
    private static final Set<String> CLAUSES = Set.of("WHERE", "ORDER", "LIMIT", "OFFSET");

    private static final Map<String, String> LATER_CLAUSES = Map.of(
            "USING", "USING SCOPE",
            "WITH", "WITH",
            "GROUP", "GROUP BY",
            "HAVING", "HAVING",
            "FOR", "FOR VIEW, FOR REFERENCE and FOR UPDATE",
            "UPDATE", "UPDATE TRACKING and UPDATE VIEWSTAT",
            "ALL", "ALL ROWS");

    private final Tokens tokens;

    private QueryParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Query parse(String text) {
        return new QueryParser(new Tokens(Lexer.tokenize(text))).query();
    }

    private Query query() {
        tokens.expectKeyword("SELECT");
        List<Selection> select = isCountAll() ? List.of(countAll()) : fields();
        From from = from();
        Condition where = tokens.acceptKeyword("WHERE") ? new ConditionParser(tokens).condition() : null;
        List<Ordering> orderBy = tokens.acceptKeyword("ORDER") ? OrderingParser.orderings(tokens) : List.of();
        RowCount limit = rowCount("LIMIT");
        RowCount offset = rowCount("OFFSET");
        expectEnd();
        return new Query(select, from, where, orderBy, limit, offset);
    }

    private boolean isCountAll() {
        return tokens.peek().isKeyword("COUNT") && tokens.peekSecond().isSymbol("(");
    }

    private Selection countAll() {
        Position position = tokens.take().position();
        tokens.expectSymbol("(");
        if (tokens.peek().kind() == Kind.NAME) {
            throw tokens.unsupported("COUNT(field) is");
        }
        tokens.expectSymbol(")");
        tokens.expectKeyword("FROM");
        return new CountAll(position);
    }

    private List<Selection> fields() {
        List<Selection> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptKeyword("FROM")) {
            throw tokens.unexpected("',' or FROM");
        }
        return fields;
    }

    private FieldPath field() {
        if (tokens.peek().isSymbol("(")) {
            throw tokens.unsupported("sub-queries are");
        }
        if (tokens.peek().isKeyword("TYPEOF")) {
            throw tokens.unsupported("TYPEOF is");
        }
        return FieldPathParser.fieldPath(tokens);
    }

    private From from() {
        Token object = tokens.expect(Kind.NAME, "the name of an object");
        if (tokens.peek().isSymbol(",")) {
            throw tokens.unsupported("more than one object after FROM is");
        }
        return new From(object.text(), alias(), object.position());
    }

    private @Nullable String alias() {
        Token next = tokens.peek();
        String word = next.text().toUpperCase(Locale.ROOT);
        boolean isAlias = next.kind() == Kind.NAME && !CLAUSES.contains(word) && !LATER_CLAUSES.containsKey(word);
        return isAlias ? tokens.take().text() : null;
    }

    private @Nullable RowCount rowCount(String clause) {
        if (!tokens.acceptKeyword(clause)) {
            return null;
        }
        Token next = tokens.peek();
        BigDecimal number = next.kind() == Kind.NUMBER ? new BigDecimal(next.text()) : BigDecimal.valueOf(-1);
        boolean fits = number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw tokens.unexpected("a whole number from 0 to " + Integer.MAX_VALUE);
        }
        return new RowCount(number.intValue(), tokens.take().position());
    }

    private void expectEnd() {
        Token next = tokens.peek();
        String later = LATER_CLAUSES.get(next.text().toUpperCase(Locale.ROOT));
        if (later != null && next.kind() == Kind.NAME) {
            throw tokens.unsupported("the clause " + later + " is");
        }
        if (next.kind() != Kind.END) {
            throw tokens.unexpected("the end of the query, after WHERE, ORDER BY, LIMIT and OFFSET in this order");
        }
    }
}
