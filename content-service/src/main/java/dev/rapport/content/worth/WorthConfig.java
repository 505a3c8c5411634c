package dev.rapport.content.worth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much each thing counts that is known of an asset. */
@ConfigMapping(prefix = "rapport.content.worth")
public interface WorthConfig {
    /** How long it takes until an asset that nobody looks at is half as fresh. */
    @WithDefault("180D")
    Duration halfLife();

    /** What is left of the freshness while a review is overdue. */
    @WithDefault("0.5")
    double overdueShare();

    /** How many pairs of leads without any lift are thought beside those that were seen. */
    @WithDefault("60")
    double liftPriorPairs();
}
