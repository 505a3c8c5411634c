package dev.rapport.feedback.conversation;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Makes every write of a feedback record take the verb that stands for it. */
@ApplicationScoped
class FeedbackRules implements RecordRules<Feedback> {
    private final Deadlines deadlines;
    private final Routing routing;
    private final Merges merges;
    private final FeedbackNews news;
    private final CurrentCaller caller;
    private final Clock clock;

    FeedbackRules(
            Deadlines deadlines, Routing routing, Merges merges, FeedbackNews news, CurrentCaller caller, Clock clock) {
        this.deadlines = deadlines;
        this.routing = routing;
        this.merges = merges;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Class<Feedback> entity() {
        return Feedback.class;
    }

    @Override
    public void beforeCreate(Feedback feedback, FieldChanges changes) {
        Instant now = clock.instant();
        feedback.open(Participant.of(caller.get()), now, deadlines.answerDue(feedback.owedByUser(), now));
    }

    @Override
    public void afterCreate(Feedback feedback) {
        if (feedback.status() == FeedbackStatus.NEW) {
            routing.route(feedback).ifPresent(feedback::routeBy);
        }
        news.opened(feedback);
    }

    @Override
    public void beforeUpdate(Feedback feedback, FieldChanges changes) {
        Participant by = Participant.of(caller.get());
        Revision asked = feedback.withdraw(changes);
        if (asked.routes()) {
            feedback.routeTo(asked.requireOwedByUser(), by);
        }
        if (asked.moves() && asked.status() != feedback.status()) {
            move(feedback, asked, by);
        }
    }

    private void move(Feedback feedback, Revision asked, Participant by) {
        feedback.status().requireMove(asked.status(), feedback.id());
        switch (asked.status()) {
            case NEW -> throw new IllegalStateException("nothing leads back to NEW");
            case ROUTED -> feedback.routeTo(asked.requireOwedByUser(), by);
            case ACKNOWLEDGED -> feedback.acknowledge(by, clock.instant());
            case ANSWERED ->
                throw new ApiException(
                        ErrorCode.ILLEGAL_TRANSITION,
                        "Feedback " + feedback.id() + " becomes ANSWERED by a reply that its author can read: create a"
                                + " FeedbackReply.",
                        "Status");
            case DECIDED ->
                news.decided(
                        feedback, feedback.decide(asked.requireDecision(), asked.requireReason(), by, clock.instant()));
            case MERGED -> merges.merge(feedback, asked.requireMaster(), by);
            case LOOP_CLOSED -> feedback.close(by, clock.instant());
        }
    }
}
