package dev.rapport.platform.describe;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Since when descriptions have been as they are. What objects have is fixed while the service runs, and what the caller may
 * do follows from their roles, so it is the later of the service's start and the last change of the user's record, which
 * the token tells (OpenID Connect's {@code updated_at}).
 */
@Singleton
@Startup
class DescribedSince {
    private static final String USER_CHANGED = "updated_at";

    private final SecurityIdentity caller;
    private final Instant started;

    DescribedSince(SecurityIdentity caller, Clock clock) {
        this.caller = caller;
        started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Instant get() {
        return userChanged().filter(changed -> changed.isAfter(started)).orElse(started);
    }

    private Optional<Instant> userChanged() {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? token.claim(USER_CHANGED)
                        .map(Object::toString)
                        .filter(text -> text.matches("[0-9]{1,11}"))
                        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }
}
