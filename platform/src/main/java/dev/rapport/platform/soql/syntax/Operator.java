package dev.rapport.platform.soql.syntax;

import java.util.Arrays;
import java.util.Optional;

/** What may stand between a field and one value. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LIKE("LIKE");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** The operator written so; {@code <>} is an older way to write {@code !=}. */
    static Optional<Operator> find(Token token) {
        if (token.isSymbol("<>")) {
            return Optional.of(NOT_EQUAL);
        }
        return Arrays.stream(values())
                .filter(operator -> token.isSymbol(operator.symbol) || token.isKeyword(operator.symbol))
                .findFirst();
    }
}
