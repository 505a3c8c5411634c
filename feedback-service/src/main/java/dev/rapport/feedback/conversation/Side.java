package dev.rapport.feedback.conversation;

import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** The sides of the house that speak to each other and owe each other answers. */
public enum Side {
    MARKETING,
    SALES,
    EXECUTIVE,
    /** Connectors, administrators and Rapport itself: they keep the records, so nothing is hidden from them. */
    OPERATIONS;

    /** The sides that a caller speaks for, by the caller's roles. */
    public static Set<Side> of(Caller caller) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        caller.roles().forEach(role -> sides.add(of(role)));
        return sides;
    }

    private static Side of(Role role) {
        return switch (role) {
            case MARKETING -> MARKETING;
            case SALES, SALES_HEAD -> SALES;
            case EXECUTIVE -> EXECUTIVE;
            case INTEGRATION, ADMIN, SYSTEM -> OPERATIONS;
        };
    }

    /** Who answers when nobody is named: sales answers marketing, marketing answers everybody else. */
    Side counterpart() {
        return this == MARKETING ? SALES : MARKETING;
    }
}
