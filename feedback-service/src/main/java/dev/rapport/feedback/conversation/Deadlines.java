package dev.rapport.feedback.conversation;

import dev.rapport.platform.calendar.Calendars;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.calendar.WorkCalendar;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By when answers are due, in the hours in which those work who owe them. */
@ApplicationScoped
class Deadlines {
    private final Calendars calendars;
    private final FeedbackConfig config;

    Deadlines(Calendars calendars, FeedbackConfig config) {
        this.calendars = calendars;
        this.config = config;
    }

    /** @param owing null for nobody in particular: the organisation's hours count */
    Deadline answerDue(@Nullable RecordId owing, Instant since) {
        return answerDue(hoursOf(owing), since);
    }

    Deadline answerDue(WorkCalendar hours, Instant since) {
        return hours.dueAfter(since, config.answerWithin());
    }

    /** @param owing as above */
    WorkCalendar hoursOf(@Nullable RecordId owing) {
        return calendars.forUser(owing);
    }
}
