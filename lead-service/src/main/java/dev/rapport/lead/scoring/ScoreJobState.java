package dev.rapport.lead.scoring;

/** How far a score job is. */
public enum ScoreJobState {
    QUEUED,
    IN_PROGRESS,
    COMPLETED,
    ABORTED;

    boolean isOpen() {
        return this == QUEUED || this == IN_PROGRESS;
    }
}
