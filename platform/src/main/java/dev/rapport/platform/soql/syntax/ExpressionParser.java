package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Expression.Call;
import dev.rapport.platform.soql.syntax.Expression.FieldPath;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads fields, which may be reached over parents, and functions of them. */
final class ExpressionParser {
    /** Words that stand where a field was forgotten. */
    private static final Set<String> NO_FIELD =
            Set.of("SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "LIMIT", "TYPEOF", "WHEN", "THEN", "ELSE");

    private ExpressionParser() {}

    static Expression expression(Tokens tokens) {
        checkName(tokens);
        boolean isCall =
                tokens.peek().kind() == Kind.NAME && tokens.peekSecond().isSymbol("(");
        return isCall ? tokens.deeper(() -> call(tokens)) : fieldPath(tokens);
    }

    static FieldPath fieldPath(Tokens tokens) {
        checkName(tokens);
        Position position = tokens.peek().position();
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.expect(Kind.NAME, "the name of a field").text());
        } while (tokens.acceptSymbol("."));
        return new FieldPath(names, position);
    }

    static List<FieldPath> fieldPaths(Tokens tokens) {
        List<FieldPath> paths = new ArrayList<>();
        do {
            paths.add(fieldPath(tokens));
        } while (tokens.acceptSymbol(","));
        return paths;
    }

    /** The expressions up to a closing bracket, which is taken as well. */
    static List<Expression> bracketed(Tokens tokens) {
        List<Expression> expressions = new ArrayList<>();
        do {
            expressions.add(expression(tokens));
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("',' or ')'");
        }
        return expressions;
    }

    private static Call call(Tokens tokens) {
        Token function = tokens.take();
        tokens.expectSymbol("(");
        boolean isEmpty = tokens.acceptSymbol(")");
        return new Call(function.text(), isEmpty ? List.of() : bracketed(tokens), function.position());
    }

    private static void checkName(Tokens tokens) {
        if (NO_FIELD.contains(tokens.peek().text().toUpperCase(Locale.ROOT))) {
            throw tokens.unexpected("the name of a field");
        }
    }
}
