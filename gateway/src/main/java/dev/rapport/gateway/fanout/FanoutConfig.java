package dev.rapport.gateway.fanout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Patience with services whose answers are merged. */
@ConfigMapping(prefix = "rapport.fanout")
public interface FanoutConfig {
    /** How long one service may take before the merged answer goes without it. */
    @WithDefault("PT3S")
    Duration budget();

    /** The same where the answer is a metric, which may have to look at every record there is. */
    @WithDefault("PT12S")
    Duration metricBudget();
}
