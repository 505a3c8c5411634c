package dev.rapport.content.asset;

/** Why an asset that stands has to be looked at again. */
enum ReviewCause {
    /** Its ReviewBy has passed. */
    REVIEW_BY,
    /** It was changed while it was published, and two keys have not approved the change. */
    CHANGED
}
