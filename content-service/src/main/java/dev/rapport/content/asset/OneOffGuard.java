package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.CurrentCaller;
import dev.rapport.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps marketing from working for one deal at a time. */
@ApplicationScoped
class OneOffGuard {
    private final CurrentCaller caller;

    OneOffGuard(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Refuses the scope ACCOUNT to marketing, even to somebody who is in sales too. */
    void check(AssetScope scope) {
        if (scope == AssetScope.ACCOUNT && caller.get().has(Role.MARKETING)) {
            throw new ApiException(
                    ErrorCode.ONE_OFF_NOT_ALLOWED,
                    "Marketing makes assets for a market or a segment, not for one account. Generalise it (Scope MARKET"
                            + " or SEGMENT), or let sales derive an account's version from a published asset.",
                    "Scope");
        }
    }
}
