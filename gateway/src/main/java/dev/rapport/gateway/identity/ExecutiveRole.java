package dev.rapport.gateway.identity;

/** The offices that certain answers are reserved to. */
enum ExecutiveRole {
    CEO,
    CTO,
    CIO,
    CISO,
    CMO,
    CRO
}
