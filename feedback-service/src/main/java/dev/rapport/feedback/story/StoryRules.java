package dev.rapport.feedback.story;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of a story take the verb that stands for it, whichever door it comes through. */
@ApplicationScoped
class StoryRules implements RecordRules<Story> {
    private final StoryInvitations invitations;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Clock clock;

    StoryRules(StoryInvitations invitations, CurrentCaller caller, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<Story> entity() {
        return Story.class;
    }

    @Override
    public void beforeCreate(Story story, FieldChanges changes) {
        story.capture(changes);
    }

    @Override
    public void afterCreate(Story story) {
        invitations.take(story);
    }

    @Override
    public void beforeUpdate(Story story, FieldChanges changes) {
        StoryStatus asked = story.withdrawStatus(changes);
        story.requireChangeable(changes, asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (asked != story.status()) {
            move(story, asked, now);
        } else if (ConsentedRecord.CONSENT.stream().anyMatch(changes::touches)) {
            story.consent(now);
        }
    }

    private void move(Story story, StoryStatus asked, Instant now) {
        story.status().requireMove(asked, story.id());
        switch (asked) {
            case CAPTURED -> throw new IllegalStateException("nothing leads back to CAPTURED");
            case VERIFIED ->
                outbox.append(story.verify(new RecordId(caller.get().userId()), now));
            case CONSENTED -> story.consent(now);
            case PUBLISHED -> outbox.append(story.publish(now));
            case RETIRED -> outbox.append(story.retire(now));
        }
    }
}
