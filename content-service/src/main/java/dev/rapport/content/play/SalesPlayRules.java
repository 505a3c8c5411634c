package dev.rapport.content.play;

import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes every write of a play take the verb that stands for it, whichever door it comes through. */
@ApplicationScoped
class SalesPlayRules implements RecordRules<SalesPlay> {
    private final SalesPlayStepRepository steps;
    private final StepAssets assets;
    private final Outbox outbox;
    private final Clock clock;

    SalesPlayRules(SalesPlayStepRepository steps, StepAssets assets, Outbox outbox, Clock clock) {
        this.steps = steps;
        this.assets = assets;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<SalesPlay> entity() {
        return SalesPlay.class;
    }

    @Override
    public void beforeCreate(SalesPlay play, FieldChanges changes) {
        play.begin();
    }

    @Override
    public void beforeUpdate(SalesPlay play, FieldChanges changes) {
        PlayStatus next = play.status();
        PlayStatus before = changes.find("Status")
                .map(Change::before)
                .map(PlayStatus.class::cast)
                .orElse(next);
        before.requireChangeable();
        play.resumeFrom(before);
        play.settle();
        if (next != before) {
            before.requireNext(next);
            move(play, next);
        }
    }

    private void move(SalesPlay play, PlayStatus next) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (next == PlayStatus.PUBLISHED) {
            List<SalesPlayStep> own = steps.of(List.of(play.id()));
            assets.requireUsable(own);
            outbox.append(play.publish(own.size(), now));
        } else {
            play.retire(now);
        }
    }
}
