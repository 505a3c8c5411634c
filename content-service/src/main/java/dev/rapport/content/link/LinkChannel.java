package dev.rapport.content.link;

/** How a seller hands a link over. */
public enum LinkChannel {
    EMAIL,
    CHAT,
    MEETING,
    SOCIAL,
    PAGE,
    OTHER
}
