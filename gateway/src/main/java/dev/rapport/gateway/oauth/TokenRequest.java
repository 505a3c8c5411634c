package dev.rapport.gateway.oauth;

import dev.rapport.gateway.oauth.OAuthRefusal.Reason;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form posted to the token path, with the client's name and secret from wherever it put them. */
final class TokenRequest {
    private static final String BASIC = "Basic ";

    private final MultivaluedMap<String, String> form;
    private final @Nullable String clientId;
    private final @Nullable String clientSecret;

    /** @param authorization HTTP Basic credentials of the client; null if they are in the form */
    TokenRequest(MultivaluedMap<String, String> form, @Nullable String authorization) {
        this.form = form;
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String[] pair = basic(authorization.substring(BASIC.length()));
            clientId = pair[0];
            clientSecret = pair[1];
        } else {
            clientId = find("client_id");
            clientSecret = find("client_secret");
        }
    }

    private static String[] basic(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            String[] pair = text.split(":", 2);
            if (pair.length == 2) {
                // RFC 6749 2.3.1: both are form-encoded before they are joined
                return new String[] {decode(pair[0]), decode(pair[1])};
            }
        } catch (IllegalArgumentException e) {
            // not Base64, or not form-encoded: refused below like credentials without a colon
        }
        throw new OAuthRefusal(
                Reason.INVALID_CLIENT, "the Authorization header is not Basic base64(client_id:client_secret)");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Nullable
    String clientId() {
        return clientId;
    }

    @Nullable
    String clientSecret() {
        return clientSecret;
    }

    @Nullable
    String find(String parameter) {
        String value = form.getFirst(parameter);
        return value == null || value.isEmpty() ? null : value;
    }

    String require(String parameter) {
        String value = find(parameter);
        if (value == null) {
            throw new OAuthRefusal(Reason.INVALID_REQUEST, "the form lacks the parameter " + parameter);
        }
        return value;
    }

    /** Whether the client asks for a token to log in again with. */
    boolean wantsRefreshToken() {
        String scope = find("scope");
        Set<String> scopes = scope == null ? Set.of() : Set.copyOf(List.of(scope.split("[ ,]+", -1)));
        return scopes.contains("refresh_token") || scopes.contains("offline_access");
    }
}
