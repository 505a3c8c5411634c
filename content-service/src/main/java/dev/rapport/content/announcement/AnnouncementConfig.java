package dev.rapport.content.announcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How announcements follow the clock. */
@ConfigMapping(prefix = "rapport.content.announcement")
interface AnnouncementConfig {
    /** How often announcements whose time has come are published. */
    @WithDefault("30S")
    Duration calendarInterval();
}
