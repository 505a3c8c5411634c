package dev.rapport.platform.soql.syntax;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.soql.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. Texts are cut by hand, since a pattern for them could exhaust the stack. */
final class Lexer {
    /** The blank before an offset is a {@code +} that a URL decoder has eaten. */
    private static final Pattern TOKEN = Pattern.compile("""
            \\s++\
            |(?<NAME>[A-Za-z][A-Za-z0-9_]*+)\
            |(?<DATE>\\d{4}-\\d\\d-\\d\\dT[\\d:.]++[ ]\\d\\d:?\\d\\d|\\d{4}-\\d[0-9A-Za-z:.+-]*+)\
            |(?<NUMBER>[+-]?+(?:\\d++(?:\\.\\d++)?|\\.\\d++))\
            |(?<SYMBOL><=|>=|!=|<>|[=<>(),.:])""");

    /** The kinds that have a group in the pattern. */
    private static final Set<Kind> WORDS = EnumSet.of(Kind.NAME, Kind.DATE, Kind.NUMBER, Kind.SYMBOL);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String text) {
        this.text = text;
    }

    /** All tokens of the text; the last is the only one of kind END. */
    static List<Token> tokenize(String text) {
        if (text.length() > Limits.CHARACTERS) {
            throw new ApiException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The query has " + text.length() + " characters; at most " + Limits.CHARACTERS + " are allowed.");
        }
        return new Lexer(text).tokens();
    }

    private List<Token> tokens() {
        Matcher matcher = TOKEN.matcher(text);
        int offset = 0;
        while (offset < text.length()) {
            if (text.charAt(offset) == '\'') {
                offset = quoted(offset);
            } else if (matcher.region(offset, text.length()).lookingAt()) {
                add(matcher, offset);
                offset = matcher.end();
            } else {
                throw malformed(offset, "unexpected character: " + nameOf(text.codePointAt(offset)));
            }
        }
        tokens.add(new Token(Kind.END, "", at(offset)));
        return tokens;
    }

    /** Adds what the pattern found, unless it was blank. */
    private void add(Matcher matcher, int offset) {
        String word = matcher.group();
        if (!word.isBlank() && word.length() > Limits.WORD_CHARACTERS) {
            String most = "a name or number has at most " + Limits.WORD_CHARACTERS + " characters";
            throw malformed(offset, most + ", this has " + word.length());
        }
        for (Kind kind : WORDS) {
            if (matcher.group(kind.name()) != null) {
                tokens.add(new Token(kind, word, at(offset)));
            }
        }
    }

    /** Adds the text that begins at {@code start}; returns the offset behind its closing quote. */
    private int quoted(int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                tokens.add(new Token(Kind.TEXT, text.substring(start + 1, i), at(start)));
                return i + 1;
            }
            if (c == '\\') {
                i++;
                checkEscape(i);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw malformed(i, "a text cannot hold the character " + nameOf(c));
            }
        }
        throw malformed(start, "this text has no closing quote; a quote inside a text is written \\'");
    }

    private void checkEscape(int offset) {
        if (offset < text.length() && !Escapes.isKnown(text.charAt(offset))) {
            throw malformed(
                    offset - 1,
                    "illegal escape; allowed are \\n \\r \\t \\b \\f \\\" \\' \\\\ \\_ \\%, and a backslash is \\\\");
        }
    }

    private static String nameOf(int codePoint) {
        boolean plain = codePoint > ' ' && codePoint < 0x7f;
        return plain ? "'" + Character.toString(codePoint) + "'" : "U+%04X".formatted(codePoint);
    }

    private ApiException malformed(int offset, String problem) {
        return at(offset).refusal(ErrorCode.MALFORMED_QUERY, problem);
    }

    private Position at(int offset) {
        return new Position(text, offset);
    }
}
