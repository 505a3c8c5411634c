package dev.rapport.content.version;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of uploads, and how their remains are cleaned up. */
@ConfigMapping(prefix = "rapport.content.version")
interface VersionConfig {
    /** The largest file that is taken; {@code rapport.http.max-body} must be larger. */
    @WithDefault("100M")
    MemorySize largest();

    /** How often bytes without a row are looked for. */
    @WithDefault("1H")
    Duration sweepInterval();

    /** How old such bytes must be before they are removed; longer than any upload takes to become a row. */
    @WithDefault("24H")
    Duration sweepAfter();
}
