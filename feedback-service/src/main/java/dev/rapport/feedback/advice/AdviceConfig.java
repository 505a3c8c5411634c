package dev.rapport.feedback.advice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How advice that nobody decides is found. */
@ConfigMapping(prefix = "rapport.advice")
interface AdviceConfig {
    /** How often advice whose day has passed is looked for. */
    @WithDefault("10m")
    Duration checkInterval();

    /** Advice that becomes UNANSWERED in one turn; the next one goes on. */
    @WithDefault("500")
    int batchSize();
}
