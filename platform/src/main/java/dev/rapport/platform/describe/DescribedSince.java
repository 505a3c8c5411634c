package dev.rapport.platform.describe;

import dev.rapport.platform.record.AddedFields;
import dev.rapport.platform.tenancy.Tenant;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Since when descriptions have been as they are: the latest of the service's start, the last change of the organisation's own
 * fields, and the last change of the user's record, from whose roles follows what they may do and of which the token tells
 * (OpenID Connect's {@code updated_at}).
 */
@Singleton
@Startup
class DescribedSince {
    private static final String USER_CHANGED = "updated_at";

    private final SecurityIdentity caller;
    private final AddedFields fields;
    private final Tenant tenant;
    private final Instant started;

    DescribedSince(SecurityIdentity caller, AddedFields fields, Tenant tenant, Clock clock) {
        this.caller = caller;
        this.fields = fields;
        this.tenant = tenant;
        started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Nothing while they may still change without becoming younger: dates have whole seconds. */
    Optional<Instant> get() {
        Instant fieldsChanged = fields.of(tenant.orgId()).since();
        return fieldsChanged == null
                ? Optional.empty()
                : Stream.concat(Stream.of(started, fieldsChanged), userChanged().stream())
                        .max(Comparator.naturalOrder());
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
