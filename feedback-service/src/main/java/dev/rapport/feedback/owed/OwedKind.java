package dev.rapport.feedback.owed;

/** What is owed. */
enum OwedKind {
    /** To feedback. */
    ANSWER,
    /** Somebody else owes an answer, it is overdue, and the reader was told: to see that it comes. */
    ESCALATION,
    /** Of a request that was sent to the reader. */
    ACKNOWLEDGEMENT
}
