package dev.rapport.content.search;

/** How assets were found. */
enum Matching {
    /** Nothing was looked for. */
    ALL,
    /** By their words. */
    WORDS,
    /** No asset has the words; these have names that are spelled alike. */
    SPELLING;

    char letter() {
        return name().charAt(0);
    }

    static Matching of(char letter) {
        return switch (letter) {
            case 'W' -> WORDS;
            case 'S' -> SPELLING;
            default -> ALL;
        };
    }
}
