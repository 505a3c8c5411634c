package dev.rapport.content.store;

import java.io.IOException;

/** There is no room for more. */
final class StoreFullException extends IOException {
    StoreFullException(String message) {
        super(message);
    }
}
