package dev.rapport.feedback.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How far the reading of feeds may go. */
@ConfigMapping(prefix = "rapport.feed")
interface FeedConfig {
    /**
     * Names of hosts, or literal addresses, whose feeds are read although they lie in a network of our own, and on any port.
     * For an intranet.
     */
    Optional<Set<String>> allowedHosts();

    /** Ports that feeds of all other hosts may be read from. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /** Until a connection stands. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Between two packets of an answer. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** For everything, redirects and all. */
    @WithDefault("30s")
    Duration timeLimit();

    /** Bytes of a feed. */
    @WithDefault("5242880")
    int sizeLimit();

    /** Redirects that are followed. */
    @WithDefault("5")
    int redirects();

    /** How often feeds that are due are looked for. */
    @WithDefault("30s")
    Duration readEvery();

    /** Feeds that one replica reads at a time, so that a slow server keeps few others waiting. */
    @WithDefault("4")
    int readers();

    /** For so long a feed that somebody reads is left alone by everybody else; longer than the time limit. */
    @WithDefault("5m")
    Duration lease();

    /** A feed that fails is asked ever less often, but at least this often. */
    @WithDefault("24h")
    Duration longestPause();
}
