package dev.rapport.lead.form;

/** What became of a submission; the sender is told of {@link #LIMITED} alone. */
enum Outcome {
    /** A new lead. */
    CAPTURED,
    /** A touch on somebody whom we knew. */
    KNOWN,
    /** Nothing: it had been submitted before. */
    REPLAYED,
    /** Nothing: it filled in what people do not see. */
    TRAPPED,
    /** Nothing: no person is so quick. */
    HASTY,
    /** Nothing: there were too many. */
    LIMITED
}
