package dev.rapport.gateway.identity;

/** How senior a user is, the least first: "at least SENIOR" is a comparison of constants. */
enum Seniority {
    STAFF,
    SENIOR,
    HEAD,
    CHIEF
}
