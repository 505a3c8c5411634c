package dev.rapport.feedback.conversation;

/** What becomes of feedback. */
public enum Decision {
    ADOPT,
    DECLINE,
    DEFER
}
