package dev.rapport.lead.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sales may take to decide, and how often we look whether it has. */
@ConfigMapping(prefix = "rapport.handoff")
interface HandoffConfig {
    /** Counted in business hours. */
    @WithDefault("8H")
    Duration decideWithin();

    /** How often overdue hand-offs are looked for. */
    @WithDefault("15S")
    Duration checkInterval();

    /** Overdue hand-offs ended in one transaction. */
    @WithDefault("200")
    int batchSize();
}
