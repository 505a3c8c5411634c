package dev.rapport.gateway.route;

import dev.rapport.platform.error.ApiError;

/** Where a request goes. */
public sealed interface Destination {
    /** The gateway itself, and nobody need be logged in. */
    record Open() implements Destination {}

    /** The gateway itself, for those who are logged in. */
    record Own() implements Destination {}

    /** The gateway itself, under another path. */
    record Alias(String path) implements Destination {}

    /** A service behind it. */
    record Behind(Service service) implements Destination {}

    /** A service behind it, and nobody need be logged in: the service itself says what strangers may do. */
    record OpenBehind(Service service) implements Destination {}

    /** Only the body tells: it names the object that a new bulk job is about. */
    record InBody() implements Destination {}

    /** Nowhere. */
    record Nowhere(ApiError error) implements Destination {}
}
