package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of a mention take the verb that stands for it and the voice that it asks for, by every door. */
@ApplicationScoped
class MentionRules implements RecordRules<Mention> {
    private final Arrivals arrivals;
    private final Speakers speakers;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final MentionConfig config;
    private final Clock clock;

    MentionRules(
            Arrivals arrivals,
            Speakers speakers,
            CurrentCaller caller,
            Outbox outbox,
            MentionConfig config,
            Clock clock) {
        this.arrivals = arrivals;
        this.speakers = speakers;
        this.caller = caller;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<Mention> entity() {
        return Mention.class;
    }

    @Override
    public void beforeCreate(Mention mention, FieldChanges changes) {
        mention.arrive(changes, now());
        arrivals.requireNew(mention);
        arrivals.classify(mention, now());
    }

    @Override
    public void afterCreate(Mention mention) {
        arrivals.noteReach(mention);
    }

    @Override
    public void beforeUpdate(Mention mention, FieldChanges changes) {
        MentionStatus asked = mention.withdrawStatus(changes);
        mention.requireOwnReachSound();
        if (changes.touches("FollowUpOn")) {
            mention.remindAgain();
        }
        AskedVerb.of(mention, asked, changes).ifPresent(verb -> {
            verb.require(mention.status(), mention.id());
            act(mention, verb, changes);
        });
    }

    private void act(Mention mention, MentionVerb verb, FieldChanges changes) {
        RecordId by = new RecordId(caller.get().userId());
        switch (verb) {
            case CLASSIFY -> classify(mention, changes, by);
            case DECIDE -> outbox.append(mention.decide(by, now()));
            case ASSIGN -> assign(mention);
            case DRAFT ->
                throw new ApiException(
                        ErrorCode.ILLEGAL_TRANSITION,
                        "Status: a mention becomes DRAFTED by a draft. Create a MentionDraft, or POST /api/mentions/"
                                + mention.id() + "/drafts.",
                        "Status");
            case APPROVE -> {
                speakers.require(mention.claim(), "approve this answer");
                mention.approve(by, now());
            }
            case POST -> {
                speakers.require(mention.claim(), "post this answer");
                outbox.append(mention.post(by, now(), config.followUpAfter()));
            }
            case FOLLOW_UP -> outbox.append(mention.followUp(by, now()));
        }
    }

    /** Who may not answer a claim may not make it another one either, and answer that. */
    private void classify(Mention mention, FieldChanges changes, RecordId by) {
        changes.findBefore("ClaimType", ClaimType.class)
                .filter(before -> before.voice() != Voice.MARKETING)
                .filter(before -> mention.findClaim() == null || mention.claim().voice() != before.voice())
                .ifPresent(before -> speakers.require(before, "take this claim out of their hands"));
        mention.classify(changes, by, now());
    }

    private void assign(Mention mention) {
        RecordId assignee = mention.assignee();
        if (assignee != null) {
            speakers.requireAssignable(mention.claim(), assignee);
        }
        mention.assign(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
