package dev.rapport.platform.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to find, for PostgreSQL: words and phrases with AND, OR, AND NOT and brackets, {@code *} for the rest of a word.
 *
 * @param query text of a {@code tsquery}
 * @param words the words alone, to find what is spelled alike
 * @param anyWord text of a {@code tsquery} that any of the words and phrases satisfies, to show where they stand
 */
public record Finding(String query, String words, String anyWord) {
    private static final int FEWEST_CHARACTERS = 2;
    private static final int MOST_WORDS = 100;
    private static final int DEEPEST = 20;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([()])|((?:[^\\s\"()\\\\]|\\\\.)++))");

    /** Reads what to find in all fields; MALFORMED_SEARCH for what has no meaning. */
    public static Finding parse(String text) {
        return new Reading(text, "").finding();
    }

    /** Reads the text between FIND's braces; MALFORMED_SEARCH for what has no meaning. */
    static Finding parse(String text, Sosl.FieldGroup fields) {
        return new Reading(text, fields.weights()).finding();
    }

    private sealed interface Token {
        record Phrase(String text) implements Token {}

        record Word(String text) implements Token {}

        record Bracket(char kind) implements Token {}
    }

    private static final class Reading {
        private final List<Token> tokens;
        private final String weights;
        private final List<String> words = new ArrayList<>();
        private final List<String> anywhere = new ArrayList<>();
        private int next;

        Reading(String text, String weights) {
            this.tokens = tokens(text);
            this.weights = weights;
        }

        Finding finding() {
            String query = or(0);
            if (next < tokens.size()) {
                throw malformed("a bracket is closed that was not opened");
            }
            String all = String.join(" ", words);
            if (all.length() < FEWEST_CHARACTERS) {
                throw malformed("a search takes at least " + FEWEST_CHARACTERS + " characters");
            }
            return new Finding(query, all.toLowerCase(Locale.ROOT), String.join(" | ", anywhere));
        }

        private String or(int depth) {
            if (depth > DEEPEST) {
                throw malformed("brackets are at most " + DEEPEST + " deep");
            }
            StringBuilder query = new StringBuilder(and(depth));
            while (takes("OR")) {
                query.append(" | ").append(and(depth));
            }
            return "(" + query + ")";
        }

        private String and(int depth) {
            StringBuilder query = new StringBuilder(one(depth));
            while (next < tokens.size() && !isWord("OR") && !isBracket(')')) {
                boolean said = takes("AND");
                query.append(said && takes("NOT") ? " & !" : " & ").append(one(depth));
            }
            return query.toString();
        }

        private String one(int depth) {
            if (next == tokens.size()) {
                throw malformed("a word is missing at the end");
            }
            return switch (tokens.get(next++)) {
                case Token.Phrase phrase -> term(phrase.text(), false);
                case Token.Word word ->
                    term(word.text().replaceAll("\\*+$", ""), word.text().endsWith("*"));
                case Token.Bracket(char kind)
                when kind == '(' -> {
                    String inner = or(depth + 1);
                    if (!isBracket(')')) {
                        throw malformed("a bracket is not closed");
                    }
                    next++;
                    yield inner;
                }
                case Token.Bracket _ -> throw malformed("a word is missing before )");
            };
        }

        private String term(String raw, boolean prefix) {
            String text = raw.replaceAll("\\\\(.)", "$1").replace("\0", "").strip();
            if (text.isEmpty()) {
                throw malformed("a word is missing");
            }
            words.add(text);
            if (words.size() > MOST_WORDS) {
                throw malformed("a search takes at most " + MOST_WORDS + " words");
            }
            String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
            String rest = prefix ? "*" : "";
            anywhere.add(quoted + ":" + rest);
            return quoted + ":" + rest + weights;
        }

        private boolean takes(String operator) {
            boolean here = isWord(operator);
            next += here ? 1 : 0;
            return here;
        }

        private boolean isWord(String operator) {
            return next < tokens.size()
                    && tokens.get(next) instanceof Token.Word(String text)
                    && text.equalsIgnoreCase(operator);
        }

        private boolean isBracket(char kind) {
            return next < tokens.size() && tokens.get(next) instanceof Token.Bracket(char here) && here == kind;
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw malformed("a quote is not closed");
            }
            at = matcher.end();
            tokens.add(
                    matcher.group(1) != null
                            ? new Token.Phrase(matcher.group(1))
                            : matcher.group(2) != null
                                    ? new Token.Bracket(matcher.group(2).charAt(0))
                                    : new Token.Word(matcher.group(3)));
        }
        return tokens;
    }

    private static ApiException malformed(String problem) {
        return new ApiException(ErrorCode.MALFORMED_SEARCH, "What to find cannot be read: " + problem + ".");
    }
}
