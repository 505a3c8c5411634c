package dev.rapport.content.rendition;

import org.jspecify.annotations.Nullable;

/** A file from which no text or picture can be had; the message says why, in words for its owner. */
public final class UnrenderableException extends Exception {
    UnrenderableException(String message) {
        super(message);
    }

    UnrenderableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
