package dev.rapport.lead.handoff;

import dev.rapport.platform.event.EventReader;
import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What was answered has been decided upon; where that was about a hand-off, it is closed. */
@ApplicationScoped
class FeedbackDecidedSubscriber implements EventSubscriber {
    private final Handoffs handoffs;
    private final EventReader reader;

    FeedbackDecidedSubscriber(Handoffs handoffs, EventReader reader) {
        this.handoffs = handoffs;
        this.reader = reader;
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
    public void handle(IncomingEvent event) {
        FeedbackNews news = reader.read(event, FeedbackNews.class);
        news.handoff().ifPresent(handoff -> handoffs.decided(handoff, news.at()));
    }
}
