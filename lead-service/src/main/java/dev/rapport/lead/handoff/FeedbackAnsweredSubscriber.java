package dev.rapport.lead.handoff;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Marketing has answered; where that was about a hand-off, the hand-off moves on. */
@ApplicationScoped
class FeedbackAnsweredSubscriber implements EventSubscriber<FeedbackNews> {
    private final Handoffs handoffs;

    FeedbackAnsweredSubscriber(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackAnswered";
    }

    @Override
    public Class<FeedbackNews> facts() {
        return FeedbackNews.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackNews news) {
        news.handoff().ifPresent(handoff -> handoffs.answered(handoff, news.at()));
    }
}
