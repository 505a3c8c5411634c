package dev.rapport.gateway.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Renders a refused token request as RFC 6749 wants it. */
@Provider
public class OAuthRefusalMapper implements ExceptionMapper<OAuthRefusal> {
    /** The body. */
    public record OAuthError(String error, String error_description) {}

    @Override
    public Response toResponse(OAuthRefusal refusal) {
        var answer = Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new OAuthError(refusal.reason().wireName(), String.valueOf(refusal.getMessage())));
        if (refusal.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
        }
        return answer.build();
    }
}
