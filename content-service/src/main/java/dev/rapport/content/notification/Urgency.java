package dev.rapport.content.notification;

/** Whether it can wait for the digest. */
public enum Urgency {
    URGENT,
    NORMAL
}
