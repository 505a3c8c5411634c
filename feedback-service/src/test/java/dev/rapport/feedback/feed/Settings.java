package dev.rapport.feedback.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How far reading may go in a test. */
record Settings(Optional<Set<String>> allowedHosts, Set<Integer> ports, Duration timeLimit, int sizeLimit)
        implements FeedConfig {
    /** Nobody is vouched for, but any port of theirs would do. */
    static Settings strict(int port) {
        return new Settings(Optional.empty(), Set.of(443, port), Duration.ofSeconds(10), 100_000);
    }

    /** Servers of the test itself are. */
    static Settings forHost(String... hosts) {
        return new Settings(Optional.of(Set.of(hosts)), Set.of(80, 443), Duration.ofSeconds(10), 100_000);
    }

    Settings within(Duration limit) {
        return new Settings(allowedHosts, ports, limit, sizeLimit);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int redirects() {
        return 3;
    }

    @Override
    public Duration readEvery() {
        return Duration.ofDays(1);
    }

    @Override
    public int readers() {
        return 1;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofDays(1);
    }
}
