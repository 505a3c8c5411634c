package dev.rapport.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a call can be repeated under its key. */
@ConfigMapping(prefix = "rapport.idempotency")
public interface IdempotencyConfig {
    /** How long a key and its answer are kept; a call that comes later under the same key is a new one. */
    @WithDefault("7D")
    Duration retention();

    /** How often keys that were kept for long enough are forgotten. */
    @WithDefault("1H")
    String purgeInterval();
}
