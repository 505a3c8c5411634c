package dev.rapport.gateway.route;

import java.util.Optional;

/**
 * Finds the object a SOQL text is about without parsing it: the word after the first FROM that stands in no literal and
 * no bracket. What is wrong with the text is for the service to say.
 */
final class QueryText {
    private static final String FROM = "from";

    private QueryText() {}

    static Optional<String> findObject(String soql) {
        int depth = 0;
        for (int i = 0; i < soql.length(); i++) {
            char c = soql.charAt(i);
            if (c == '\'') {
                i = endOfLiteral(soql, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0 && isFrom(soql, i)) {
                return word(soql, i + FROM.length());
            }
        }
        return Optional.empty();
    }

    /** Position of the quote that ends the literal begun at {@code start}, or the text's end. */
    private static int endOfLiteral(String soql, int start) {
        int i = start + 1;
        while (i < soql.length() && soql.charAt(i) != '\'') {
            i += soql.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static boolean isFrom(String soql, int at) {
        int end = at + FROM.length();
        return soql.regionMatches(true, at, FROM, 0, FROM.length())
                && (at == 0 || !isNamePart(soql.charAt(at - 1)))
                && end < soql.length()
                && !isNamePart(soql.charAt(end));
    }

    private static Optional<String> word(String soql, int from) {
        int start = from;
        while (start < soql.length() && Character.isWhitespace(soql.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < soql.length() && isNamePart(soql.charAt(end))) {
            end++;
        }
        return start == end ? Optional.empty() : Optional.of(soql.substring(start, end));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
