package dev.rapport.local.process;

import java.util.Locale;

/** Where a component stands. */
public enum State {
    STARTING,
    READY,
    GIVEN_UP;

    /** As people read it: {@code given up}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
