package dev.rapport.platform.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How bulk jobs are taken and run. */
@ConfigMapping(prefix = "rapport.bulk")
interface BulkConfig {
    /** Jobs that this process runs at a time, small ones beside them not counted. */
    @WithDefault("2")
    int workers();

    /** Uploads up to this size never wait behind larger ones: they have a worker of their own. */
    @WithDefault("1M")
    MemorySize express();

    /** Rows that are written in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** How often a worker looks for jobs that another process has taken in or left behind. */
    @WithDefault("1S")
    Duration pollInterval();

    /** After how long without a sign of life from its worker a job is given to another one. */
    @WithDefault("10S")
    Duration lease();

    /** How often a row is tried that others keep changing. */
    @WithDefault("5")
    int tries();

    /** Pause before the second try of such a row, and twice as long before each further one. */
    @WithDefault("50ms")
    Duration retryPause();

    /** Largest upload of one job. */
    @WithDefault("150M")
    MemorySize maxUpload();

    /** Pieces that an upload is kept in: what a job needs in memory at a time. */
    @WithDefault("1M")
    MemorySize chunk();

    /** Rows of a query's result that are read from the database at a time. */
    @WithDefault("5000")
    int exportStep();

    /** Jobs on one page of a list. */
    @WithDefault("1000")
    int listPage();

    /** How long jobs that are over, or that nobody went on with, are kept. */
    @WithDefault("7D")
    Duration retention();

    /** How often such jobs are looked for. */
    @WithDefault("1H")
    String purgeInterval();
}
