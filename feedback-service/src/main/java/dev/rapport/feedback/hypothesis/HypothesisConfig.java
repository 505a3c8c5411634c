package dev.rapport.feedback.hypothesis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sure a verdict has to be. */
@ConfigMapping(prefix = "rapport.hypothesis")
interface HypothesisConfig {
    /** Error probability of all planned looks and comparisons together; a hypothesis keeps that of its registration. */
    @WithDefault("0.05")
    double alpha();

    /** How often hypotheses are searched whose horizon has passed. */
    @WithDefault("5m")
    Duration closeOverdueEvery();
}
