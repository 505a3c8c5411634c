package dev.rapport.feedback.mention;

/** What we do about a mention; to ignore it is a decision as well. */
public enum MentionDecision {
    RESPOND,
    MONITOR,
    IGNORE
}
