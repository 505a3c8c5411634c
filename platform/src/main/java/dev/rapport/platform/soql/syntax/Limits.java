package dev.rapport.platform.soql.syntax;

/** How large a query may be; what lies beyond is refused before it costs anything. */
final class Limits {
    /** Salesforce's own. */
    static final int CHARACTERS = 100_000;
    /** Brackets and NOTs inside each other; keeps every recursion over a query far from the end of the stack. */
    static final int DEPTH = 100;

    /** Of a name or a number. */
    static final int WORD_CHARACTERS = 120;

    private Limits() {}
}
