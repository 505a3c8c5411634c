package dev.rapport.platform.rest;

import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Establishes the caller of a request from its verified token, and its API; a call without token stays anonymous. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
    private static final Pattern RECORD_PLANE = Pattern.compile("/?services/data/v(\\d{1,3}\\.0)(?=/|$)");

    private final CurrentIdentityAssociation identities;
    private final CurrentCaller caller;

    CallerFilter(CurrentIdentityAssociation identities, CurrentCaller caller) {
        this.identities = identities;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        caller.through(api(request.getUriInfo().getPath()));
        SecurityIdentity identity = identities.getIdentity();
        if (!identity.isAnonymous()) {
            caller.establish(TokenCaller.from(identity));
        }
    }

    private static String api(String path) {
        Matcher versioned = RECORD_PLANE.matcher(path);
        return versioned.lookingAt() ? "api/rest/" + versioned.group(1) : "api/process";
    }
}
