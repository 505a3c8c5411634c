package dev.rapport.feedback.chronicle;

/** What can happen to feedback. */
enum Happening {
    /** It was said, and an answer is owed since. */
    SAID,
    ACKNOWLEDGED,
    REPLIED,
    /** By the reply that was the answer. */
    ANSWERED,
    /** The deadline passed without an answer, and a rung of the ladder was told. */
    ESCALATED,
    /** Nobody stands on a rung. */
    PASSED_OVER,
    DECIDED,
    /** Somebody whose feedback was merged into this one was told of the decision. */
    TOLD,
    CLOSED
}
