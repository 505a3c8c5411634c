package dev.rapport.content.notification;

/** How a user is reached. */
public enum Channel {
    APP,
    EMAIL
}
