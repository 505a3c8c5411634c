package dev.rapport.lead.recycling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How leads that rest are woken. */
@ConfigMapping(prefix = "rapport.recycling")
interface RecyclingConfig {
    /** How often leads whose time has come are looked for. */
    @WithDefault("30S")
    Duration checkInterval();

    /** Leads woken in one transaction. */
    @WithDefault("200")
    int batchSize();
}
