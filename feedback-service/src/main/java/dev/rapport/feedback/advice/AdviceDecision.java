package dev.rapport.feedback.advice;

/** What an executive made of advice. */
public enum AdviceDecision {
    FOLLOW,
    DECLINE
}
