package dev.rapport.feedback.mention;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Lets the newest observation stand on the mention. */
@ApplicationScoped
class MentionReachRules implements RecordRules<MentionReach> {
    private final MentionRepository mentions;
    private final Clock clock;

    MentionReachRules(MentionRepository mentions, Clock clock) {
        this.mentions = mentions;
        this.clock = clock;
    }

    @Override
    public Class<MentionReach> entity() {
        return MentionReach.class;
    }

    @Override
    public void beforeCreate(MentionReach observation, FieldChanges changes) {
        observation.settle(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mentions.requireParent(observation.mention()).observe(observation.reach(), observation.at());
    }
}
