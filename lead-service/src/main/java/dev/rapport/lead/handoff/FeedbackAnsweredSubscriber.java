package dev.rapport.lead.handoff;

import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Marketing has answered; where that was about a hand-off, the hand-off moves on. */
@ApplicationScoped
class FeedbackAnsweredSubscriber implements EventSubscriber {
    private final Handoffs handoffs;
    private final EventReader reader;

    FeedbackAnsweredSubscriber(Handoffs handoffs, EventReader reader) {
        this.handoffs = handoffs;
        this.reader = reader;
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
    public void handle(IncomingEvent event) {
        FeedbackNews news = reader.read(event, FeedbackNews.class);
        news.handoff().ifPresent(handoff -> handoffs.answered(handoff, news.at()));
    }
}
