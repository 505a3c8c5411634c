package dev.rapport.lead.cycle;

/** When a criterion is asked. */
enum CriterionKind {
    /** Of who comes into the stage. */
    ENTRY,
    /** Of who goes on from the stage; not of who goes back, rests or ends. */
    EXIT
}
