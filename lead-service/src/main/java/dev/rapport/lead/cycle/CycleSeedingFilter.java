package dev.rapport.lead.cycle;

import dev.rapport.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Makes sure that whoever calls finds a sales cycle. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class CycleSeedingFilter implements ContainerRequestFilter {
    private final CycleSeeding seeding;
    private final CurrentCaller caller;

    CycleSeedingFilter(CycleSeeding seeding, CurrentCaller caller) {
        this.seeding = seeding;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.isKnown() && !seeding.isSeeded()) {
            seeding.seed();
            seeding.noteSeeded();
        }
    }
}
