package dev.rapport.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits and patience of the edge. */
@ConfigMapping(prefix = "rapport.proxy")
public interface ProxyConfig {
    /** Largest body that is let through; the services have limits of their own for what they keep in memory. */
    @WithDefault("256M")
    MemorySize maxBody();

    /** Largest body that makes a bulk job, its data included if they come in one form. */
    @WithDefault("1M")
    MemorySize maxJob();

    /** Longest address, and largest sum of headers, that is let through. */
    @WithDefault("64K")
    MemorySize maxHead();

    /** Connections to one service at a time; more requests wait for one. */
    @WithDefault("256")
    int connections();

    /** How long a service may take to accept a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long a service may take to begin its answer: more than its own limit for a query. */
    @WithDefault("PT130S")
    Duration answerTimeout();

    /** Further attempts for idempotent requests when a service refuses the connection, so before it saw anything. */
    @WithDefault("2")
    int retries();

    /** Pause before a refused connection is tried again. */
    @WithDefault("PT0.1S")
    Duration retryPause();

    /** What {@code Retry-After} says when a service is down. */
    @WithDefault("PT2S")
    Duration retryAfter();

    /** Calls an organisation has per day. */
    @WithDefault("15000000")
    long dailyCalls();
}
