package dev.rapport.platform.bulk;

/** What stands between two values of a row. */
enum ColumnDelimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|'),
    CARET('^'),
    BACKQUOTE('`');

    private final char character;

    ColumnDelimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }
}
