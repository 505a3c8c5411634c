package dev.rapport.feedback.mention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How mentions are followed up, and how their risk is weighed. */
@ConfigMapping(prefix = "rapport.mention")
interface MentionConfig {
    /** From an answer to the day on which somebody looks what became of it, where nobody sets another. */
    @WithDefault("P7D")
    Period followUpAfter();

    /** How often answers are searched for those to be followed up. */
    @WithDefault("10m")
    Duration remindEvery();

    /** After this long, an unanswered mention counts half as fresh. */
    @WithDefault("3d")
    Duration freshnessHalfLife();

    /** Observations of reach of so far back make the slope. */
    @WithDefault("14d")
    Duration slopeWindow();
}
