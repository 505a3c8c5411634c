package dev.rapport.content.asset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How assets follow the clock. */
@ConfigMapping(prefix = "rapport.content.asset")
interface AssetConfig {
    /** How often assets whose time has come are published, expired or given to review. */
    @WithDefault("30S")
    Duration calendarInterval();

    /** How many of them at a time. */
    @WithDefault("500")
    int calendarBatch();
}
