package dev.rapport.gateway.route;

import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name as in events and answers, for example {@code lead-service}
 * @param base address without a path
 */
public record Service(String name, URI base) {}
