package dev.rapport.content.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a search may cost. */
@ConfigMapping(prefix = "rapport.content.search")
public interface SearchConfig {
    /** How long one statement of a search may run before it is ended and refused with QUERY_TIMEOUT; whole seconds. */
    @WithDefault("PT5S")
    Duration timeLimit();
}
