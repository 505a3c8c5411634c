package dev.rapport.content.notification;

/** When a user wants to be told. */
public enum DeliveryMode {
    IMMEDIATE,
    DIGEST,
    OFF
}
