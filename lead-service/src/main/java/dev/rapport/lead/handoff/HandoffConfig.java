package dev.rapport.lead.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sales may take to decide, what happens if it does not, and how often we look whether it has. */
@ConfigMapping(prefix = "rapport.handoff")
public interface HandoffConfig {
    /** Counted in business hours. */
    @WithDefault("8H")
    Duration decideWithin();

    /** How often overdue hand-offs are looked for. */
    @WithDefault("15S")
    Duration checkInterval();

    /** Overdue hand-offs ended in one transaction. */
    @WithDefault("200")
    int batchSize();

    /** How long it takes until a hand-off that nobody decided goes up another rung. */
    EscalateAfter escalateAfter();

    /** Counted in the business hours of who is asked on the rung. */
    interface EscalateAfter {
        /** Of who should have decided. */
        @WithDefault("4H")
        Duration owner();

        /** Of the head of that seller's team. */
        @WithDefault("8H")
        Duration headOfTeam();

        /** Of the heads of marketing and sales. */
        @WithDefault("8H")
        Duration bothHeads();

        /** Until it should be over; nobody is above the CEO. */
        @WithDefault("16H")
        Duration ceo();
    }
}
