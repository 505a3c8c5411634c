package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;

/**
 * A place in a query's text, and the only way a query is refused: with a message that points at that place.
 *
 * <p>All positions are equal, so that two syntax trees are equal if they say the same, wherever their parts stand.
 *
 * @param text the whole query
 * @param offset from 0 to the length of the text
 */
public record Position(String text, int offset) {
    private static final int SHOWN_EACH_SIDE = 80;

    /** A refusal in Salesforce's shape: the line, a caret below the place, row and column, then the problem. */
    public ApiException refusal(ErrorCode code, String problem, String... fields) {
        int from = Math.max(lineStart(), offset - SHOWN_EACH_SIDE);
        int to = Math.min(lineEnd(), offset + SHOWN_EACH_SIDE);
        String message = "\n" + printable(text.substring(from, to))
                + "\n" + " ".repeat(offset - from) + "^"
                + "\nERROR at Row:" + row() + ":Column:" + column()
                + "\n" + problem;
        return new ApiException(code, message, fields);
    }

    /** Line number, the first is 1. */
    public int row() {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Place in the line, the first is 1. */
    public int column() {
        return offset - lineStart() + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return row() + ":" + column();
    }

    private int lineStart() {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** Keeps the caret aligned and the message encodable: a cut may have split a surrogate pair. */
    private static String printable(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                shown.setCharAt(i, Character.isSurrogate(c) ? '?' : ' ');
            }
        }
        return shown.toString();
    }
}
