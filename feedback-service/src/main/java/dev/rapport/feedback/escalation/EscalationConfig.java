package dev.rapport.feedback.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much patience each rung of the ladder has. */
@ConfigMapping(prefix = "rapport.feedback-escalation")
interface EscalationConfig {
    /** How often overdue answers are looked for. */
    @WithDefault("1m")
    Duration every();

    /** Business hours from telling the owner to telling the head. */
    @WithDefault("4h")
    Duration headAfter();

    /** Business hours from telling the head to telling the heads of both sides. */
    @WithDefault("8h")
    Duration bothHeadsAfter();

    /** Business hours from telling the heads of both sides to telling the CEO. */
    @WithDefault("8h")
    Duration ceoAfter();
}
