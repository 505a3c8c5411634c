package dev.rapport.feedback.escalation;

import dev.rapport.feedback.conversation.Feedback;
import dev.rapport.feedback.conversation.FeedbackRepository;
import dev.rapport.feedback.conversation.Rung;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * In charge of telling the next rung of an overdue answer. What was told stands on the feedback, so it does not matter how
 * often, or from where, anybody looks, and a restart forgets nothing.
 */
@ApplicationScoped
class Escalations {
    private final FeedbackRepository feedbacks;
    private final EscalationRepository escalations;
    private final Ladder ladder;
    private final Patience patience;
    private final Outbox outbox;
    private final Clock clock;

    Escalations(
            FeedbackRepository feedbacks,
            EscalationRepository escalations,
            Ladder ladder,
            Patience patience,
            Outbox outbox,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.escalations = escalations;
        this.ladder = ladder;
        this.patience = patience;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the next rung if it is time, and somebody else is not about to; empty rungs are passed over to the next. */
    @Transactional
    void climb(RecordId id) {
        if (!escalations.claim(id)) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        feedbacks.findForUpdate(id).ifPresent(feedback -> {
            while (feedback.isToEscalate(now)) {
                tell(Rung.after(feedback.escalatedTo()), feedback, now);
            }
        });
    }

    private void tell(Rung rung, Feedback feedback, Instant now) {
        FeedbackEscalation escalation = new FeedbackEscalation(feedback, rung, ladder.on(rung, feedback), now);
        feedback.climb(rung, escalation.isPassedOver() ? now : patience.endsAfter(rung, now));
        escalations.persistAndFlush(escalation);
        outbox.append(escalation.event(feedback, feedback.nextEscalation()));
    }
}
