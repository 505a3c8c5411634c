package dev.rapport.feedback.conversation;

/** The way feedback came. */
public enum Channel {
    APP,
    CALL,
    EMAIL,
    FACE_TO_FACE
}
