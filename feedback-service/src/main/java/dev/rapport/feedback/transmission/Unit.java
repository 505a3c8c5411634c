package dev.rapport.feedback.transmission;

import org.jspecify.annotations.Nullable;

/**
 * A part of the organisation.
 *
 * @param team null for the whole function
 */
record Unit(String function, @Nullable String team) {
    @Override
    public String toString() {
        return team == null ? function : function + "/" + team;
    }
}
