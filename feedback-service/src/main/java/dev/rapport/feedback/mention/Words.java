package dev.rapport.feedback.mention;

import java.text.Normalizer;
import java.util.Locale;

/** A text as a row of words between single blanks, so that phrases can be looked for in one pass each. */
record Words(String row) {
    /** Compatibility forms, case and punctuation do not tell one word from another. */
    static Words of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder row = new StringBuilder(plain.length() + 2).append(' ');
        plain.codePoints().forEach(each -> append(row, each));
        if (row.length() > 1 && row.charAt(row.length() - 1) != ' ') {
            row.append(' ');
        }
        return new Words(row.toString());
    }

    boolean isEmpty() {
        return row.isBlank();
    }

    /** Whether these words follow one another here; the last may be the beginning of a longer one. */
    boolean contain(Words phrase, boolean openEnded) {
        return row.contains(openEnded ? phrase.row.stripTrailing() : phrase.row);
    }

    private static void append(StringBuilder row, int each) {
        boolean inWord = Character.isLetterOrDigit(each) || Character.getType(each) == Character.NON_SPACING_MARK;
        if (inWord) {
            row.appendCodePoint(each);
        } else if (each != '\'' && each != '\u2019' && row.charAt(row.length() - 1) != ' ') {
            row.append(' ');
        }
    }
}
