package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.soql.syntax.Condition.And;
import dev.rapport.platform.soql.syntax.Condition.Comparison;
import dev.rapport.platform.soql.syntax.Condition.Join;
import dev.rapport.platform.soql.syntax.Condition.Membership;
import dev.rapport.platform.soql.syntax.Condition.Membership.Kind;
import dev.rapport.platform.soql.syntax.Condition.Not;
import dev.rapport.platform.soql.syntax.Condition.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conditions. As in Salesforce, AND and OR side by side need brackets. */
final class ConditionParser {
    private final Tokens tokens;

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
        if (tokens.acceptKeyword("NOT")) {
            return new Not(tokens.deeper(this::part));
        }
        if (tokens.acceptSymbol("(")) {
            Condition inner = tokens.deeper(this::condition);
            if (!tokens.acceptSymbol(")")) {
                throw tokens.unexpected("AND, OR or ')'");
            }
            return inner;
        }
        return comparison();
    }

    private Condition comparison() {
        Expression left = ExpressionParser.expression(tokens);
        Optional<Kind> kind = kind();
        if (kind.isPresent()) {
            return membership(left, kind.get());
        }
        Optional<Operator> operator = Operator.find(tokens.peek());
        if (operator.isEmpty()) {
            throw tokens.unexpected("=, !=, <, <=, >, >=, LIKE, IN, NOT IN, INCLUDES or EXCLUDES");
        }
        tokens.take();
        return new Comparison(left, operator.get(), LiteralParser.literal(tokens));
    }

    private Optional<Kind> kind() {
        if (tokens.acceptKeyword("IN")) {
            return Optional.of(Kind.IN);
        }
        if (tokens.acceptKeyword("NOT")) {
            tokens.expectKeyword("IN");
            return Optional.of(Kind.NOT_IN);
        }
        if (tokens.acceptKeyword("INCLUDES")) {
            return Optional.of(Kind.INCLUDES);
        }
        return tokens.acceptKeyword("EXCLUDES") ? Optional.of(Kind.EXCLUDES) : Optional.empty();
    }

    private Condition membership(Expression left, Kind kind) {
        tokens.expectSymbol("(");
        boolean isJoin = tokens.peek().isKeyword("SELECT") && (kind == Kind.IN || kind == Kind.NOT_IN);
        if (isJoin) {
            return new Join(left, kind, QueryParser.inBrackets(tokens));
        }
        List<Literal> values = new ArrayList<>();
        do {
            values.add(LiteralParser.literal(tokens));
        } while (tokens.acceptSymbol(","));
        if (!tokens.acceptSymbol(")")) {
            throw tokens.unexpected("',' or ')'");
        }
        return new Membership(left, kind, values);
    }
}
