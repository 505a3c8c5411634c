package dev.rapport.platform.soql.syntax;

/** The backslash escapes of SOQL texts. */
final class Escapes {
    private static final String LETTERS = "ntrbf\"'\\_%";
    private static final String MEANINGS = "\n\t\r\b\f\"'\\_%";

    private Escapes() {}

    /** True if a backslash before this character means something. */
    static boolean isKnown(char letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    static String resolve(String escaped) {
        return rewrite(escaped, "");
    }

    /** As {@link #resolve}, but what would otherwise be a wildcard or the start of an escape stays escaped. */
    static String toPattern(String escaped) {
        return rewrite(escaped, "\\_%");
    }

    private static String rewrite(String escaped, String kept) {
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                i++;
                c = MEANINGS.charAt(LETTERS.indexOf(escaped.charAt(i)));
                out.append(kept.indexOf(c) >= 0 ? "\\" : "");
            }
            out.append(c);
        }
        return out.toString();
    }
}
