package dev.rapport.lead.escalation;

import dev.rapport.lead.handoff.HandoffConfig;
import dev.rapport.platform.calendar.Calendars;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.directory.DirectoryUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** How long somebody who is asked on a rung has, in the hours in which they work. */
@ApplicationScoped
class RungTime {
    private final Calendars calendars;
    private final HandoffConfig config;

    RungTime(Calendars calendars, HandoffConfig config) {
        this.calendars = calendars;
        this.config = config;
    }

    Deadline dueAfter(Instant raised, Rung rung, DirectoryUser asked) {
        return calendars.forTeam(asked.team()).dueAfter(raised, limit(rung));
    }

    private Duration limit(Rung rung) {
        HandoffConfig.EscalateAfter after = config.escalateAfter();
        return switch (rung) {
            case OWNER -> after.owner();
            case HEAD_OF_TEAM -> after.headOfTeam();
            case BOTH_HEADS -> after.bothHeads();
            case CEO -> after.ceo();
        };
    }
}
