package dev.rapport.platform.rest;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.Role;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller out of a verified token: {@code sub} is the user, {@code org} the organisation, {@code groups} the roles. */
final class TokenCaller {
    private static final String ORGANIZATION_CLAIM = "org";
    private static final String APP_CLAIM = "client_id";

    private TokenCaller() {}

    static Caller from(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ApiException(ErrorCode.INVALID_SESSION_ID, "Session expired or invalid: the token is no JWT.");
        }
        Set<Role> roles = identity.getRoles().stream()
                .map(Role::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        String app = token.claim(APP_CLAIM).map(Object::toString).orElse("unknown");
        return new Caller(id(token, ORGANIZATION_CLAIM), id(token, "sub"), app, roles);
    }

    private static long id(JsonWebToken token, String claim) {
        try {
            return RecordId.parse(token.claim(claim).map(Object::toString).orElse(""))
                    .value();
        } catch (ApiException e) {
            throw new ApiException(
                    ErrorCode.INVALID_SESSION_ID,
                    "Session expired or invalid: the token's claim '" + claim + "' is not the id of a record.");
        }
    }
}
