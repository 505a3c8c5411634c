package dev.rapport.platform.bulk;

/** How lines of results end. In what clients send any line ending is understood. */
enum LineEnding {
    LF("\n"),
    CRLF("\r\n");

    private final String characters;

    LineEnding(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }
}
