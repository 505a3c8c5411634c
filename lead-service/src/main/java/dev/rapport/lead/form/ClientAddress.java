package dev.rapport.lead.form;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Tells clients apart without knowing them: an address is only ever used as a keyed digest with the day in it, which is
 * forgotten with the hour it was counted in. Of IPv6 the first 64 bits count, since one household has all the others.
 */
@ApplicationScoped
class ClientAddress {
    private static final String USE = "client";
    private static final int NETWORK_BYTES = 8;

    private final FormSeal seal;
    private final CurrentVertxRequest current;

    ClientAddress(FormSeal seal, CurrentVertxRequest current) {
        this.seal = seal;
        this.current = current;
    }

    /** The digest of whoever sent the current request. */
    byte[] digest(Instant now) {
        byte[] address = network(sender(current.getCurrent().request()));
        ByteBuffer content = ByteBuffer.allocate(Long.BYTES + address.length)
                .putLong(now.truncatedTo(ChronoUnit.DAYS).getEpochSecond())
                .put(address);
        return seal.over(USE, content.array());
    }

    /** The gateway says for whom it asks, and lets nobody else say it. */
    private static String sender(HttpServerRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        SocketAddress remote = request.remoteAddress();
        return forwarded != null ? forwarded : remote == null ? "" : String.valueOf(remote.hostAddress());
    }

    private static byte[] network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
