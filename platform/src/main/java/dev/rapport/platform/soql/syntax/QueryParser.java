package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Query.From;
import dev.rapport.platform.soql.syntax.Query.Option;
import dev.rapport.platform.soql.syntax.Query.RowCount;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a query by recursive descent; each clause has a parser of its own. */
final class QueryParser {
    /** Words that may follow an object's name and therefore are no alias. */
    private static final Set<String> CLAUSES =
            Set.of("USING", "WHERE", "WITH", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FOR", "UPDATE", "ALL");

    private final Tokens tokens;

    private QueryParser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Query parse(String text) {
        Tokens tokens = new Tokens(Lexer.tokenize(text));
        Query query = new QueryParser(tokens).query();
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("the end of the query, after WHERE, WITH, GROUP BY, ORDER BY, LIMIT, OFFSET, FOR"
                    + " and ALL ROWS in this order");
        }
        return query;
    }

    /** A query inside another, up to its closing bracket, which is taken as well. */
    static Query inBrackets(Tokens tokens) {
        Query query = tokens.deeper(() -> new QueryParser(tokens).query());
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("')'");
        }
        return query;
    }

    private Query query() {
        tokens.expectKeyword("SELECT");
        List<Selection> select = SelectionParser.selections(tokens);
        From from = from();
        Condition where = tokens.acceptKeyword("WHERE") ? new ConditionParser(tokens).condition() : null;
        Set<Option> options = EnumSet.noneOf(Option.class);
        OptionParser.acceptWith(tokens, options);
        Grouping grouping = tokens.acceptKeyword("GROUP") ? GroupingParser.grouping(tokens) : null;
        List<Ordering> orderBy = tokens.acceptKeyword("ORDER") ? OrderingParser.orderings(tokens) : List.of();
        RowCount limit = rowCount("LIMIT");
        RowCount offset = rowCount("OFFSET");
        OptionParser.acceptTail(tokens, options);
        return new Query(select, from, where, grouping, orderBy, limit, offset, options);
    }

    private From from() {
        Token first = tokens.peek();
        String object = tokens.expect(Kind.NAME, "the name of an object").text();
        while (tokens.acceptSymbol(".")) {
            object +=
                    "." + tokens.expect(Kind.NAME, "the name of a relationship").text();
        }
        String alias = alias();
        if (tokens.peek().isSymbol(",")) {
            throw tokens.unsupported("more than one object after FROM is");
        }
        String scope = null;
        if (tokens.acceptKeyword("USING")) {
            tokens.expectKeyword("SCOPE");
            scope = tokens.expect(Kind.NAME, "the name of a scope, such as mine")
                    .text();
        }
        return new From(object, alias, scope, first.position());
    }

    private @Nullable String alias() {
        Token next = tokens.peek();
        String word = next.text().toUpperCase(Locale.ROOT);
        return next.kind() == Kind.NAME && !CLAUSES.contains(word)
                ? tokens.take().text()
                : null;
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
}
