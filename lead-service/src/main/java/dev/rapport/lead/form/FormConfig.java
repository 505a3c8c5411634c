package dev.rapport.lead.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What strangers may do with forms. */
@ConfigMapping(prefix = "rapport.forms")
interface FormConfig {
    /** Whoever submits a form sooner than this after getting it is no person. */
    @WithDefault("2S")
    Duration minFill();

    /** How long a form that somebody has got can be submitted. */
    @WithDefault("4H")
    Duration passLife();

    /** Most submissions of one form that are taken from one address in an hour. */
    @WithDefault("20")
    int mostPerClient();

    /** How often used passes and counts that are no longer needed are forgotten. */
    @WithDefault("10M")
    String purgeInterval();
}
