package dev.rapport.platform.event;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets events follow the trace of the request that causes them. */
@Provider
class TraceFilter implements ContainerRequestFilter {
    private final Trace trace;

    TraceFilter(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        trace.follow(request.getHeaderString("traceparent"));
    }
}
