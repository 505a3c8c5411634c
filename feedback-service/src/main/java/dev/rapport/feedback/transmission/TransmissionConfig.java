package dev.rapport.feedback.transmission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests may take, and how often their recipients are reminded. */
@ConfigMapping(prefix = "rapport.feedback-transmission")
interface TransmissionConfig {
    /** Business hours in which a request is acknowledged, where who asks says nothing else. */
    @WithDefault("24h")
    Duration acknowledgeWithin();

    /** Business hours after which a recipient is reminded, and reminded again. */
    @WithDefault("8h")
    Duration remindAfter();

    /** Reminders after which a recipient is left in peace. */
    @WithDefault("2")
    int mostReminders();

    /** How often hops to remind of are looked for. */
    @WithDefault("5m")
    Duration remindEvery();
}
