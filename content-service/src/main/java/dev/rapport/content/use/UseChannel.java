package dev.rapport.content.use;

/** How an asset reached its reader. */
public enum UseChannel {
    SHARED,
    PRESENTED,
    SENT,
    ATTACHED,
    VIEWED_BY_BUYER
}
