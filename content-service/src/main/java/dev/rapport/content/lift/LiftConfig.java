package dev.rapport.content.lift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what roadmaps say of an asset's lift is kept. */
@ConfigMapping(prefix = "rapport.content.lift")
interface LiftConfig {
    /** How often it is computed anew. */
    @WithDefault("1H")
    Duration interval();

    /** How far back leads are looked at that came into a stage. */
    @WithDefault("365D")
    Duration window();

    /** For how many days a lead is followed after the use. */
    @WithDefault("30")
    int horizonDays();
}
