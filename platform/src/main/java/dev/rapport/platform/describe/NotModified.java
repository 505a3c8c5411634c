package dev.rapport.platform.describe;

import dev.rapport.platform.time.HttpDates;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers 304 without a body where the client has the newest. Goes last, when the answer's age is finally known. */
@Provider
@Conditional
@Priority(Priorities.USER - 1000)
public class NotModified implements ContainerResponseFilter {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<Instant> known = date(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        Optional<Instant> changed = date(response.getHeaderString(HttpHeaders.LAST_MODIFIED));
        boolean isNewest = known.isPresent()
                && changed.isPresent()
                && !changed.get().isAfter(known.get())
                && request.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null;
        if (isNewest && response.getStatus() == OK) {
            response.setEntity(null);
            response.setStatus(NOT_MODIFIED);
        }
    }

    private static Optional<Instant> date(@Nullable String header) {
        return Optional.ofNullable(header).flatMap(HttpDates::parse);
    }
}
