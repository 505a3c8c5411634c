package dev.rapport.feedback.mention;

/** The life of a mention. {@link MentionVerb} says what leads where. */
public enum MentionStatus {
    NEW,
    CLASSIFIED,
    DECIDED,
    ASSIGNED,
    DRAFTED,
    APPROVED,
    POSTED,
    FOLLOWED_UP
}
