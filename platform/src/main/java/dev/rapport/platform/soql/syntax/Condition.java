package dev.rapport.platform.soql.syntax;

import java.util.List;

/** What is asked of a record or group. Chains of AND and of OR are one flat node, so only brackets and NOT make depth. */
public sealed interface Condition {
    /** @param parts at least two */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** @param parts at least two */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    record Comparison(Expression left, Operator operator, Literal value) implements Condition {}

    /** @param values at least one */
    record Membership(Expression left, Kind kind, List<Literal> values) implements Condition {
        /** How a value has to lie to the list; the last two are for fields that hold several values. */
        public enum Kind {
            IN,
            NOT_IN,
            INCLUDES,
            EXCLUDES;

            /** As it is written. */
            public String words() {
                return name().replace('_', ' ');
            }
        }

        public Membership {
            values = List.copyOf(values);
        }
    }

    /**
     * A semi- or anti-join: the value is, or is not, among those that another query finds.
     *
     * @param kind IN or NOT_IN
     */
    record Join(Expression left, Membership.Kind kind, Query query) implements Condition {}

    /**
     * Reads what stands after WHERE, on its own. In brackets, such a text is one part of a larger condition.
     *
     * @throws dev.rapport.platform.error.ApiException MALFORMED_QUERY pointing at what is wrong, LIMIT_EXCEEDED if the
     *     text is too long or nested too deeply
     */
    static Condition parse(String text) {
        Tokens tokens = new Tokens(Lexer.tokenize(text));
        Condition condition = new ConditionParser(tokens).condition();
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected("the end of the condition");
        }
        return condition;
    }
}
