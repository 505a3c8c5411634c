package dev.rapport.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which headers go along. Those about one connection stay behind, and so does what only the edge may say. */
final class HeadersOnTheWay {
    private static final Set<String> ABOUT_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Set by the edge for the service; a client could only forge them. */
    private static final Set<String> SET_BY_THE_EDGE = Set.of(
            "authorization",
            "x-sfdc-session",
            "host",
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");

    private HeadersOnTheWay() {}

    static void toService(HttpServerRequest from, @Nullable String bearer, MultiMap to) {
        Set<String> named = namedByConnection(from.headers());
        from.headers().forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!ABOUT_ONE_CONNECTION.contains(key) && !SET_BY_THE_EDGE.contains(key) && !named.contains(key)) {
                to.add(name, value);
            }
        });
        if (bearer != null) {
            to.set("Authorization", "Bearer " + bearer);
        }
        to.set("X-Forwarded-For", from.remoteAddress().hostAddress());
        if (from.authority() != null) {
            to.set("X-Forwarded-Host", from.authority().toString());
        }
        to.set("X-Forwarded-Proto", from.scheme());
    }

    /** What the edge has already set on the answer stays. */
    static void toClient(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        Set<String> already = new HashSet<>();
        to.names().forEach(name -> already.add(name.toLowerCase(Locale.ROOT)));
        from.forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!ABOUT_ONE_CONNECTION.contains(key) && !named.contains(key) && !already.contains(key)) {
                to.add(name, value);
            }
        });
    }

    /** RFC 9110 7.6.1: Connection may name further headers that end here. */
    private static Set<String> namedByConnection(MultiMap headers) {
        Set<String> named = new HashSet<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
