package dev.rapport.feedback.mention;

/** Whether a claim holds, as far as we know. */
public enum Truth {
    TRUE,
    PARTLY,
    FALSE,
    OPINION,
    UNKNOWN
}
