package dev.rapport.feedback.advice;

/** What the years have shown. */
public enum Hindsight {
    RIGHT,
    WRONG,
    /** Nothing came of it that would tell. */
    UNDECIDED
}
