package dev.rapport.gateway.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Makes guessing secrets slow: after a few wrong ones in a row a name has to wait, each time twice as long. Known to this
 * replica only, which multiplies a guesser's chances by the number of replicas and costs no write.
 */
@Singleton
public class LoginThrottle {
    /** More names than this at a time are an attack on many; the ones longest untouched are forgotten. */
    private static final int NAMES = 100_000;

    private final IssuerConfig config;
    private final Clock clock;
    private final Cache<String, Failures> failures;

    LoginThrottle(IssuerConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        failures = Caffeine.newBuilder()
                .maximumSize(NAMES)
                .expireAfterWrite(config.longestWait().multipliedBy(2))
                .build();
    }

    private record Failures(int count, Instant until) {}

    /** How long this name still has to wait; zero or less if it need not. */
    public Duration wait(String name) {
        Failures known = failures.getIfPresent(key(name));
        return known == null ? Duration.ZERO : Duration.between(clock.instant(), known.until());
    }

    public void failed(String name) {
        failures.asMap().merge(key(name), after(1), (known, first) -> after(known.count() + 1));
    }

    public void succeeded(String name) {
        failures.invalidate(key(name));
    }

    private Failures after(int count) {
        int excess = count - config.attempts();
        if (excess < 0) {
            return new Failures(count, clock.instant());
        }
        Duration doubled = config.firstWait().multipliedBy(1L << Math.min(excess, 20));
        Duration wait = doubled.compareTo(config.longestWait()) < 0 ? doubled : config.longestWait();
        return new Failures(count, clock.instant().plus(wait));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
