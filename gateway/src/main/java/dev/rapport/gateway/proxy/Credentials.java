package dev.rapport.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Finds the session token in a request, wherever Salesforce's clients put it. */
final class Credentials {
    private Credentials() {}

    /** From {@code Authorization: Bearer|OAuth}, Bulk's {@code X-SFDC-Session}, or an identity URL's parameter. */
    static Optional<String> find(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return afterScheme(header, "Bearer ").or(() -> afterScheme(header, "OAuth "));
        }
        String session = request.getHeader("X-SFDC-Session");
        if (session != null) {
            return Optional.of(session);
        }
        return request.path().startsWith("/id/")
                ? Optional.ofNullable(request.getParam("oauth_token"))
                : Optional.empty();
    }

    private static Optional<String> afterScheme(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }
}
