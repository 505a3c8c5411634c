package dev.rapport.feedback.conversation;

/** Who may read a text. Always said by its author, never assumed. */
public enum Visibility {
    /** The author's own side only, and those who keep the records. */
    INTERNAL,
    /** Everybody in the organisation. */
    SHARED
}
