package dev.rapport.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;

/** For clients that cannot send PATCH: {@code POST …?_HttpMethod=PATCH} means it, as in Salesforce. */
@Provider
@PreMatching
public class MethodOverride implements ContainerRequestFilter {
    private static final Set<String> MEANT = Set.of(HttpMethod.PATCH, HttpMethod.DELETE);

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        String asked =
                query.containsKey("_HttpMethod") ? query.getFirst("_HttpMethod") : query.getFirst("_HTTP_Method");
        if (asked != null && MEANT.contains(asked.toUpperCase(Locale.ROOT))) {
            request.setMethod(asked.toUpperCase(Locale.ROOT));
        }
    }
}
