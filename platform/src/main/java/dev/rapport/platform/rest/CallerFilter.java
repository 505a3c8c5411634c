package dev.rapport.platform.rest;

import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Establishes the caller of a request from its verified token; a call without one stays anonymous. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
    private final CurrentIdentityAssociation identities;
    private final CurrentCaller caller;

    CallerFilter(CurrentIdentityAssociation identities, CurrentCaller caller) {
        this.identities = identities;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityIdentity identity = identities.getIdentity();
        if (!identity.isAnonymous()) {
            caller.establish(TokenCaller.from(identity));
        }
    }
}
