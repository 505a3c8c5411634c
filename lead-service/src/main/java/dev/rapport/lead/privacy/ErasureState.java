package dev.rapport.lead.privacy;

/** How far an erasure is. */
public enum ErasureState {
    /** Done here; other services have not answered yet. */
    IN_PROGRESS,
    COMPLETED
}
