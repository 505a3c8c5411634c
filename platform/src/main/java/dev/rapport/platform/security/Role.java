package dev.rapport.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may be; a token carries any number of them by {@link #wireName}. */
public enum Role {
    MARKETING,
    SALES,
    SALES_HEAD,
    EXECUTIVE,
    INTEGRATION,
    ADMIN,
    /** Rapport itself: event handlers and timers. Never granted by a token. */
    SYSTEM;

    /** Names for {@code @RolesAllowed}, which needs constants. */
    public static final String MARKETING_NAME = "marketing";

    public static final String SALES_NAME = "sales";
    public static final String SALES_HEAD_NAME = "sales-head";
    public static final String EXECUTIVE_NAME = "executive";
    public static final String INTEGRATION_NAME = "integration";
    public static final String ADMIN_NAME = "admin";

    /** The name in tokens and in the access matrix, for example {@code sales-head}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this name; tokens may carry others, which mean nothing here. */
    public static Optional<Role> find(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role != SYSTEM && role.wireName().equals(wireName))
                .findFirst();
    }
}
