package dev.rapport.content.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends away who tries links that are none: for the rest of a minute, and every link of theirs. Addresses are known for
 * that minute, to this replica's memory only; of IPv6 the first 64 bits count, since one household has all the others.
 */
@Singleton
class Guesses {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** More addresses than this at a time are an attack by many, whom this does not stop. */
    private static final int ADDRESSES = 100_000;

    private static final int NETWORK_BYTES = 8;

    private final Cache<ByteBuffer, AtomicInteger> misses = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(WINDOW)
            .build();
    private final LinkConfig config;

    Guesses(LinkConfig config) {
        this.config = config;
    }

    boolean areTooMany(Visitor visitor) {
        AtomicInteger known = misses.getIfPresent(sender(visitor));
        return known != null && known.get() >= config.guesses();
    }

    void note(Visitor visitor) {
        misses.get(sender(visitor), first -> new AtomicInteger()).incrementAndGet();
    }

    /** Whoever cannot be told shares one account. */
    private static ByteBuffer sender(Visitor visitor) {
        return ByteBuffer.wrap(visitor.address().map(Guesses::network).orElse(new byte[0]));
    }

    private static byte[] network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }
}
