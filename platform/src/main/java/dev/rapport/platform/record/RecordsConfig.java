package dev.rapport.platform.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the record plane. */
@ConfigMapping(prefix = "rapport.records")
interface RecordsConfig {
    /** How far back {@code updated} tells changes. */
    @WithDefault("P30D")
    Duration updatedWindow();

    /** How far back {@code deleted} tells deletions. */
    @WithDefault("P15D")
    Duration deletedWindow();

    /** Most ids that {@code updated} or {@code deleted} answer at once. */
    @WithDefault("600000")
    int windowIds();

    /** For how long a write waits for a record that another call is changing; in PostgreSQL's form, as 10s. */
    @WithDefault("10s")
    Duration lockWait();
}
