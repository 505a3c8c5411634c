package dev.rapport.feedback.path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the horizon is watched. */
@ConfigMapping(prefix = "rapport.path")
interface PathConfig {
    /** How often the far end of every organisation's horizon is looked at. */
    @WithDefault("1h")
    Duration watchInterval();
}
