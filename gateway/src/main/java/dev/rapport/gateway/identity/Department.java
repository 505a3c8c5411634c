package dev.rapport.gateway.identity;

/** What a user does in the company; the values of {@code User.Function}. */
enum Department {
    MARKETING,
    SALES,
    PRODUCT,
    ENGINEERING,
    FINANCE,
    EXECUTIVE,
    SUPPORT
}
