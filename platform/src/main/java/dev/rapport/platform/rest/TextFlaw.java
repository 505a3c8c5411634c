package dev.rapport.platform.rest;

import java.util.Optional;

/** What no text may have in it, whichever door it comes through: neither the database nor UTF-8 has a form for it. */
public final class TextFlaw {
    private TextFlaw() {}

    /** What the text contains, as the end of a sentence; nothing if it can be stored. */
    public static Optional<String> of(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("contains a NUL character, which no text may.");
        }
        if (text.codePoints().anyMatch(TextFlaw::isHalf)) {
            return Optional.of("contains half of a surrogate pair, which is no character.");
        }
        return Optional.empty();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
