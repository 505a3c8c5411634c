package dev.rapport.lead.handoff;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What was answered has been decided upon; where that was about a hand-off, it is closed. */
@ApplicationScoped
class FeedbackDecidedSubscriber implements EventSubscriber<FeedbackNews> {
    private final Handoffs handoffs;

    FeedbackDecidedSubscriber(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public String source() {
        return "feedback-service";
    }

    @Override
    public String type() {
        return "FeedbackDecided";
    }

    @Override
    public Class<FeedbackNews> facts() {
        return FeedbackNews.class;
    }

    @Override
    public void handle(IncomingEvent event, FeedbackNews news) {
        news.handoff().ifPresent(handoff -> handoffs.decided(handoff, news.at()));
    }
}
