package dev.rapport.lead.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Lets hand-offs time out at a moment of a test's choice. */
@ApplicationScoped
public class Lateness {
    private final Handoffs handoffs;

    Lateness(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    public void timeOutBefore(Instant now) {
        handoffs.timeOutOverdue(now, 1_000);
    }
}
