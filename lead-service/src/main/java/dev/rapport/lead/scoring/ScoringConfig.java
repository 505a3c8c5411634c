package dev.rapport.lead.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How score jobs are run. */
@ConfigMapping(prefix = "rapport.scoring")
interface ScoringConfig {
    /** How often jobs are looked for. */
    @WithDefault("1S")
    Duration checkInterval();

    /** Leads scored in one transaction. */
    @WithDefault("200")
    int batchSize();
}
