package dev.rapport.content.version;

/** How far a machine has come with what it makes of a version: its text, or its picture. */
enum RenditionStatus {
    /** It will be made, by whichever replica has time. */
    PENDING,
    DONE,
    /** It cannot be made; the fault says why. */
    FAILED,
    /** Files of this type have none. */
    NONE
}
