package dev.rapport.lead.escalation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two who did not come together over a lead. */
public enum Side {
    MARKETING,
    SALES;

    /** Roles that speak for this side. */
    private Set<Role> voices() {
        return switch (this) {
            case MARKETING -> EnumSet.of(Role.MARKETING);
            case SALES -> EnumSet.of(Role.SALES, Role.SALES_HEAD);
        };
    }

    /**
     * The side that a caller speaks for.
     *
     * @param named needed by who could speak for both
     */
    static Side of(Caller caller, @Nullable Side named) {
        List<Side> own = Arrays.stream(values())
                .filter(side -> caller.roles().stream().anyMatch(side.voices()::contains))
                .toList();
        if (named == null && own.size() > 1) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "You may speak for both sides: say for which, as \"side\".",
                    "side");
        }
        Side side = named == null && own.size() == 1 ? own.getFirst() : named;
        if (side == null || !own.contains(side)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "A side's statement is given by who belongs to it; you may speak for " + own + ".");
        }
        return side;
    }
}
