package dev.rapport.platform.soql.syntax;

/**
 * A word of the query.
 *
 * @param text as written; of a text only what stands between the quotes
 */
record Token(Kind kind, String text, Position position) {
    enum Kind {
        NAME,
        NUMBER,
        DATE,
        TEXT,
        SYMBOL,
        END
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** How messages name it. A text may be long and hold anything, so it is left to the caret to show it. */
    String shown() {
        return switch (kind) {
            case END -> "'<EOF>'";
            case TEXT -> "a text in quotes";
            case NAME, NUMBER, DATE, SYMBOL -> "'" + text + "'";
        };
    }
}
