package dev.rapport.content.asset;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two keys that open an asset for the market. */
enum ApprovalKey {
    MARKETING,
    SALES;

    private boolean isHeldBy(Caller caller) {
        return switch (this) {
            case MARKETING -> caller.has(Role.MARKETING);
            case SALES -> caller.hasAny(Role.SALES, Role.SALES_HEAD);
        };
    }

    /** The key that the caller means: the one asked for if they hold it, their only one if they ask for none. */
    static ApprovalKey of(Caller caller, @Nullable String asked) {
        List<ApprovalKey> held =
                Arrays.stream(values()).filter(key -> key.isHeldBy(caller)).toList();
        if (held.isEmpty()) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "An asset is approved by somebody of marketing and somebody of sales.");
        }
        if (asked != null) {
            return requireHeld(parse(asked), held);
        }
        if (held.size() > 1) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "You work for MARKETING and for SALES; say in \"function\" for which of them you approve.",
                    "function");
        }
        return held.getFirst();
    }

    private static ApprovalKey requireHeld(ApprovalKey key, List<ApprovalKey> held) {
        if (!held.contains(key)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS, "You may not approve for " + key + ": you do not work there.");
        }
        return key;
    }

    private static ApprovalKey parse(String name) {
        return Arrays.stream(values())
                .filter(key -> key.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "An asset is approved for MARKETING or for SALES, not for " + name + ".",
                        "function"));
    }
}
