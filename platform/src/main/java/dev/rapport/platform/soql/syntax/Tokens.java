package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.util.List;
import java.util.function.Supplier;

/** Reads a query's tokens one after the other, and refuses those that do not fit. */
final class Tokens {
    private final List<Token> tokens;
    private int next;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token after {@link #peek}. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Takes the next token; END is never left behind. */
    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean acceptKeyword(String keyword) {
        boolean found = peek().isKeyword(keyword);
        if (found) {
            take();
        }
        return found;
    }

    boolean acceptSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        if (found) {
            take();
        }
        return found;
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw unexpected(keyword);
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    Token expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return take();
    }

    /** Reads a part inside the one that is being read; every recursion goes through here, so none goes too deep. */
    <T> T deeper(Supplier<T> part) {
        depth++;
        if (depth > Limits.DEPTH) {
            throw peek().position()
                    .refusal(
                            ErrorCode.LIMIT_EXCEEDED,
                            "brackets, NOT, functions and sub-queries nest at most " + Limits.DEPTH + " deep");
        }
        T read = part.get();
        depth--;
        return read;
    }

    /** Refuses the next token, saying what would have fitted. */
    ApiException unexpected(String expected) {
        return malformed("unexpected token: " + peek().shown() + "; expected " + expected);
    }

    /** Refuses a part of SOQL that starts at the next token and that Rapport does not know. */
    ApiException unsupported(String part) {
        return malformed(part + " not supported");
    }

    private ApiException malformed(String problem) {
        return peek().position().refusal(ErrorCode.MALFORMED_QUERY, problem);
    }
}
