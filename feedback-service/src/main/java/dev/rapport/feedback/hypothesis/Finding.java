package dev.rapport.feedback.hypothesis;

/** What the numbers of one arm say about the claim. */
public enum Finding {
    CONFIRMED,
    DENIED,
    OPEN
}
