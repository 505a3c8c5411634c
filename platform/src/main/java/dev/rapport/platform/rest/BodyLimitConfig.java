package dev.rapport.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What requests may be. */
@ConfigMapping(prefix = "rapport.http")
interface BodyLimitConfig {
    /** Largest body of a request; uploads of bulk jobs have a limit of their own. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** Largest bodies of calls whose path begins with the key, where that is less. */
    Map<String, MemorySize> maxBodyBelow();
}
