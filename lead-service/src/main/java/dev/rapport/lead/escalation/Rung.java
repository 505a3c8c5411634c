package dev.rapport.lead.escalation;

import java.util.Arrays;
import java.util.Optional;

/** Whom a hand-off climbs to that nobody decided, in this order. */
public enum Rung {
    /** Who should have decided. */
    OWNER,
    /** The head of that seller's team. */
    HEAD_OF_TEAM,
    /** The head of marketing and the head of sales. */
    BOTH_HEADS,
    CEO;

    Optional<Rung> next() {
        return Arrays.stream(values()).filter(rung -> rung.compareTo(this) > 0).findFirst();
    }
}
