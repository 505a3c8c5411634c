package dev.rapport.content.link;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever follows a link, as far as the request tells. Nothing of it is kept. */
record Visitor(HttpServerRequest request) {
    /** The gateway says for whom it asks, and lets nobody else say it. */
    Optional<InetAddress> address() {
        String forwarded = request.getHeader("X-Forwarded-For");
        SocketAddress remote = request.remoteAddress();
        String sender = forwarded != null || remote == null ? forwarded : remote.hostAddress();
        try {
            return Optional.ofNullable(sender).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** By the Do-Not-Track header, or by Global Privacy Control's. */
    boolean asksNotToBeTracked() {
        return "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC"));
    }

    /** A browser that has not been told by anybody to go there, or does not go there to show something. */
    boolean fetchesAhead() {
        return says("Sec-Purpose", "prefetch")
                || says("Sec-Purpose", "prerender")
                || says("Purpose", "prefetch")
                || says("X-Purpose", "preview")
                || says("X-Moz", "prefetch")
                || (request.getHeader("Sec-Fetch-Dest") != null && !says("Sec-Fetch-Dest", "document"));
    }

    /** Whether it is less than the file from its beginning on. */
    boolean takesAPart() {
        String range = request.getHeader("Range");
        return request.method().name().equals("HEAD")
                || (range != null && !range.matches("\\s*bytes\\s*=\\s*0+\\s*-.*"));
    }

    @Nullable
    String userAgent() {
        return request.getHeader("User-Agent");
    }

    private boolean says(String header, String word) {
        String value = request.getHeader(header);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }
}
