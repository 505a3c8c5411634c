package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Rung;
import dev.rapport.platform.calendar.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How long those who were told have before the rung above is, in business hours. */
@ApplicationScoped
class Patience {
    private final BusinessHours hours;
    private final EscalationConfig config;

    Patience(BusinessHours hours, EscalationConfig config) {
        this.hours = hours;
        this.config = config;
    }

    Instant endsAfter(Rung told, Instant at) {
        return hours.dueAfter(
                at,
                switch (told) {
                    case OWNER -> config.headAfter();
                    case HEAD -> config.bothHeadsAfter();
                    case BOTH_HEADS, CEO -> config.ceoAfter();
                });
    }
}
