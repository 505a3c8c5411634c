package dev.rapport.lead.cycle;

/** The life of a version of the sales cycle; one is ACTIVE at a time. */
enum CycleStatus {
    DRAFT,
    REVIEW,
    ACTIVE,
    SUPERSEDED
}
