package dev.rapport.content.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How often users are looked after, and how often they are reminded. */
@ConfigMapping(prefix = "rapport.content.notification")
interface NotificationConfig {
    /** How often the records are asked for what is new or done, and users are told whose time has come. */
    @WithDefault("30S")
    Duration interval();

    /** Time zone of users who have none: the name of a region, as Europe/Berlin. */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** How long after an announcement was told it is told again; twice as long the next time. */
    @WithDefault("2D")
    Duration reminderAfter();

    /** How often an announcement that was not acknowledged is told again. */
    @WithDefault("3")
    int mostReminders();
}
