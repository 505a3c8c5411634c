package dev.rapport.feedback.story;

import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks sellers for stories, each of them once a week at most. Joins the transaction. */
@ApplicationScoped
class StoryInvitations {
    private final InvitationRepository invitations;
    private final Outbox outbox;

    StoryInvitations(InvitationRepository invitations, Outbox outbox) {
        this.invitations = invitations;
        this.outbox = outbox;
    }

    void invite(WonDeal deal) {
        if (invitations.isInvited(deal)) {
            return;
        }
        StoryInvitation invitation = StoryInvitation.after(deal);
        invitations.persist(invitation);
        outbox.append(invitation.invited());
    }

    /** A story was told; if its seller was asked for it, nobody need ask again. */
    void take(Story story) {
        story.opportunity().flatMap(invitations::findAbout).ifPresent(invitation -> invitation.fulfil(story.id()));
    }
}
