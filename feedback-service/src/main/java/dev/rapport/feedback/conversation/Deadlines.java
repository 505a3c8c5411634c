package dev.rapport.feedback.conversation;

import dev.rapport.platform.calendar.BusinessHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** By when answers are due. */
@ApplicationScoped
class Deadlines {
    private final BusinessHours hours;
    private final FeedbackConfig config;

    Deadlines(BusinessHours hours, FeedbackConfig config) {
        this.hours = hours;
        this.config = config;
    }

    Instant answerDue(Instant since) {
        return hours.dueAfter(since, config.answerWithin());
    }
}
