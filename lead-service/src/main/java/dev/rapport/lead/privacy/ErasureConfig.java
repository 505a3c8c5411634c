package dev.rapport.lead.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is promised to people who want to be erased. */
@ConfigMapping(prefix = "rapport.erasure")
interface ErasureConfig {
    /** Within which time after the wish every service has to have erased the person. */
    @WithDefault("30D")
    Duration dueWithin();

    /** How often open and overdue erasures are counted for operators. */
    @WithDefault("1M")
    Duration countInterval();
}
