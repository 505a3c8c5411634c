package dev.rapport.platform.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What computing one metric may cost the database. */
@ConfigMapping(prefix = "rapport.metric-query")
public interface MetricQueryConfig {
    /** How long one statement may run before it is ended and refused with QUERY_TIMEOUT. */
    @WithDefault("PT10S")
    Duration timeLimit();

    /** What one step of a statement may keep in memory before it goes to disk, in MiB. */
    @WithDefault("64")
    int memory();
}
