package dev.rapport.content.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of files that arrive in parts; how large the whole may be is {@code rapport.content.version.largest}. */
@ConfigMapping(prefix = "rapport.content.upload")
interface UploadConfig {
    /** In how many parts a file may arrive. */
    @WithDefault("10000")
    int mostParts();

    /** How many uploads a user may have begun and not ended. */
    @WithDefault("20")
    int mostOpen();

    /** How long a part keeps other parts of its upload out, if nobody hears of its end. */
    @WithDefault("2M")
    Duration lease();

    /** How long an upload is kept that nobody continues. */
    @WithDefault("24H")
    Duration abandonedAfter();

    /** How often abandoned uploads are looked for. */
    @WithDefault("1H")
    Duration sweepInterval();
}
