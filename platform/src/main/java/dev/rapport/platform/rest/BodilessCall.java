package dev.rapport.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets a call without a body go without a Content-Type: it says what JSON without a value says. */
@Provider
@PreMatching
public class BodilessCall implements ContainerRequestFilter {
    private static final Set<String> MAY_CARRY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Override
    public void filter(ContainerRequestContext request) {
        if (MAY_CARRY.contains(request.getMethod())
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && isBodiless(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    /** RFC 9112 6.3: without either header, a request has no body. */
    private static boolean isBodiless(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }
}
