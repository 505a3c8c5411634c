package dev.rapport.feedback.story;

import dev.rapport.platform.event.EventSubscriber;
import dev.rapport.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** A deal was won: its seller may have a story to tell. */
@ApplicationScoped
class OpportunityWonSubscriber implements EventSubscriber<WonDeal> {
    private final StoryInvitations invitations;

    OpportunityWonSubscriber(StoryInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String source() {
        return "lead-service";
    }

    @Override
    public String type() {
        return "OpportunityWon";
    }

    @Override
    public Class<WonDeal> facts() {
        return WonDeal.class;
    }

    @Override
    public void handle(IncomingEvent event, WonDeal deal) {
        invitations.invite(deal);
    }
}
