package dev.rapport.feedback.hypothesis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How sure a verdict has to be. */
@ConfigMapping(prefix = "rapport.hypothesis")
interface HypothesisConfig {
    /** Error probability of all planned looks together. */
    @WithDefault("0.05")
    double alpha();
}
