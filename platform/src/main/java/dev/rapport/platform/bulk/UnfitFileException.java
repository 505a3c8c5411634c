package dev.rapport.platform.bulk;

/** An upload cannot be run as a whole; nothing of it has been written. */
final class UnfitFileException extends Exception {
    UnfitFileException(String why) {
        super("InvalidBatch : " + why);
    }
}
