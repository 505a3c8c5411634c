package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Ordering.Nulls;
import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Selection.CountAll;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a query by recursive descent; {@link ConditionParser} reads what follows WHERE. */
final class QueryParser {
    /** Words that may follow an object's name and therefore are no alias; the second set is not supported yet. */
    private static final Set<String> CLAUSES = Set.of("WHERE", "ORDER", "LIMIT", "OFFSET");

    private static final Set<String> LATER_CLAUSES =
            Set.of("USING", "WITH", "GROUP", "HAVING", "FOR", "ALL", "UPDATE");

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
        List<Ordering> orderBy = tokens.acceptKeyword("ORDER") ? orderings() : List.of();
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
        return fieldPath(tokens);
    }

    /** Reads a field, which may be reached over parents. */
    static FieldPath fieldPath(Tokens tokens) {
        if (tokens.peek().kind() == Kind.NAME && tokens.peekSecond().isSymbol("(")) {
            throw tokens.unsupported("functions other than COUNT() alone are");
        }
        Position position = tokens.peek().position();
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.expect(Kind.NAME, "the name of a field").text());
        } while (tokens.acceptSymbol("."));
        return new FieldPath(names, position);
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
        boolean isAlias = next.kind() == Kind.NAME && !CLAUSES.contains(word) && !LATER_CLAUSES.contains(word);
        return isAlias ? tokens.take().text() : null;
    }

    private List<Ordering> orderings() {
        tokens.expectKeyword("BY");
        List<Ordering> orderings = new ArrayList<>();
        do {
            orderings.add(new Ordering(fieldPath(tokens), direction(), nulls()));
        } while (tokens.acceptSymbol(","));
        return orderings;
    }

    private Direction direction() {
        if (tokens.acceptKeyword("DESC")) {
            return Direction.DESC;
        }
        tokens.acceptKeyword("ASC");
        return Direction.ASC;
    }

    private Nulls nulls() {
        if (!tokens.acceptKeyword("NULLS") || tokens.acceptKeyword("FIRST")) {
            return Nulls.FIRST;
        }
        if (tokens.acceptKeyword("LAST")) {
            return Nulls.LAST;
        }
        throw tokens.unexpected("FIRST or LAST");
    }

    private @Nullable RowCount rowCount(String clause) {
        if (!tokens.acceptKeyword(clause)) {
            return null;
        }
        String expected = "a whole number from 0 to " + Integer.MAX_VALUE;
        Token next = tokens.peek();
        BigDecimal number = next.kind() == Kind.NUMBER ? new BigDecimal(next.text()) : BigDecimal.valueOf(-1);
        boolean fits = number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            throw tokens.unexpected(expected);
        }
        return new RowCount(number.intValue(), tokens.take().position());
    }

    private void expectEnd() {
        Token next = tokens.peek();
        if (next.kind() == Kind.NAME && LATER_CLAUSES.contains(next.text().toUpperCase(Locale.ROOT))) {
            throw tokens.unsupported("the clause " + next.text().toUpperCase(Locale.ROOT) + " is");
        }
        if (next.kind() != Kind.END) {
            throw tokens.unexpected("WHERE, ORDER BY, LIMIT, OFFSET (in this order) or the end of the query");
        }
    }
}
