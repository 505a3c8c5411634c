package dev.rapport.gateway.oauth;

import jakarta.ws.rs.core.UriInfo;

/** The address that the client reached the gateway by; it gets the same one back to go on with. */
public final class InstanceUrl {
    private InstanceUrl() {}

    /** Without a slash at the end: clients append absolute paths. */
    public static String of(UriInfo request) {
        String base = request.getBaseUri().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
