package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Grouping.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads what follows GROUP, and HAVING. */
final class GroupingParser {
    private GroupingParser() {}

    static Grouping grouping(Tokens tokens) {
        tokens.expectKeyword("BY");
        Kind kind = kind(tokens);
        List<Expression> keys = switch (kind) {
            case PLAIN -> keys(tokens);
            case ROLLUP, CUBE -> bracketedKeys(tokens);
        };
        Condition having = tokens.acceptKeyword("HAVING") ? new ConditionParser(tokens).condition() : null;
        return new Grouping(kind, keys, having);
    }

    private static Kind kind(Tokens tokens) {
        if (!tokens.peekSecond().isSymbol("(")) {
            return Kind.PLAIN;
        }
        if (tokens.peek().isKeyword("ROLLUP")) {
            return Kind.ROLLUP;
        }
        return tokens.peek().isKeyword("CUBE") ? Kind.CUBE : Kind.PLAIN;
    }

    private static List<Expression> keys(Tokens tokens) {
        List<Expression> keys = new ArrayList<>();
        do {
            keys.add(ExpressionParser.expression(tokens));
        } while (tokens.acceptSymbol(","));
        return keys;
    }

    private static List<Expression> bracketedKeys(Tokens tokens) {
        tokens.take();
        tokens.expectSymbol("(");
        return ExpressionParser.bracketed(tokens);
    }
}
