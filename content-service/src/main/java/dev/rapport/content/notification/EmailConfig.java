package dev.rapport.content.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Whether and as whom users are written to; the server that takes the mails is {@code quarkus.mailer.host} and its like. */
@ConfigMapping(prefix = "rapport.content.notification.email")
interface EmailConfig {
    /** Whether notifications are sent by e-mail as well; needs {@code quarkus.mailer.host}. */
    @WithDefault("false")
    boolean enabled();

    /** Address that mails come from. */
    @WithDefault("rapport@localhost")
    String from();

    /** Where readers reach the gateway; the beginning of the links in a mail. */
    @WithDefault("http://127.0.0.1:8080")
    URI baseUrl();

    /** How long after a failure a mail is tried again; twice as long after each further one. */
    @WithDefault("1M")
    Duration retryAfter();

    /** The longest that a mail waits for its next try. */
    @WithDefault("6H")
    Duration longestRetry();
}
