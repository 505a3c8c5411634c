package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.syntax.Condition.And;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Condition.Not;
import dev.rapport.platform.soql.syntax.Condition.Or;
import dev.rapport.platform.soql.syntax.Selection.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conditions. As in Salesforce, AND and OR side by side need brackets. */
final class ConditionParser {
    private final Tokens tokens;
    private int depth;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Condition condition() {
        Condition first = part();
        if (tokens.peek().isKeyword("AND")) {
            return new And(chain(first, "AND", "OR"));
        }
        return tokens.peek().isKeyword("OR") ? new Or(chain(first, "OR", "AND")) : first;
    }

    private List<Condition> chain(Condition first, String word, String other) {
        List<Condition> parts = new ArrayList<>();
        parts.add(first);
        while (tokens.acceptKeyword(word)) {
            parts.add(part());
        }
        if (tokens.peek().isKeyword(other)) {
            throw tokens.unexpected(word + " or ')', since AND and OR side by side need brackets: (a AND b) OR c");
        }
        return parts;
    }

    private Condition part() {
        depth++;
        if (depth > Limits.DEPTH) {
            throw tokens.peek()
                    .position()
                    .refusal(ErrorCode.LIMIT_EXCEEDED, "brackets and NOT nest at most " + Limits.DEPTH + " deep");
        }
        Condition part = partWithinDepth();
        depth--;
        return part;
    }

    private Condition partWithinDepth() {
        if (tokens.acceptKeyword("NOT")) {
            return new Not(part());
        }
        if (tokens.acceptSymbol("(")) {
            Condition inner = condition();
            if (!tokens.acceptSymbol(")")) {
                throw tokens.unexpected("AND, OR or ')'");
            }
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        FieldPath field = FieldPathParser.fieldPath(tokens);
        if (tokens.acceptKeyword("IN")) {
            return new Membership(field, Membership.Kind.IN, list());
        }
        if (tokens.acceptKeyword("NOT")) {
            tokens.expectKeyword("IN");
            return new Membership(field, Membership.Kind.NOT_IN, list());
        }
        if (tokens.peek().isKeyword("INCLUDES") || tokens.peek().isKeyword("EXCLUDES")) {
            throw tokens.unsupported("INCLUDES and EXCLUDES are");
        }
        Optional<Operator> operator = Operator.find(tokens.peek());
        if (operator.isEmpty()) {
            throw tokens.unexpected("=, !=, <, <=, >, >=, LIKE, IN or NOT IN");
        }
        tokens.take();
        return new Comparison(field, operator.get(), LiteralParser.literal(tokens));
    }

    private List<Literal> list() {
        tokens.expectSymbol("(");
        if (tokens.peek().isKeyword("SELECT")) {
            throw tokens.unsupported("sub-queries are");
        }
        List<Literal> values = new ArrayList<>();
        do {
            values.add(LiteralParser.literal(tokens));
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("',' or ')'");
        }
        return values;
    }
}
