package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of a path take the verb that stands for it, whichever door it comes through. */
@ApplicationScoped
class PathRules implements RecordRules<MarketPath> {
    private final PathEvidence evidence;
    private final Outbox outbox;
    private final Clock clock;

    PathRules(PathEvidence evidence, Outbox outbox, Clock clock) {
        this.evidence = evidence;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<MarketPath> entity() {
        return MarketPath.class;
    }

    @Override
    public void beforeCreate(MarketPath path, FieldChanges changes) {
        path.sketch();
    }

    @Override
    public void beforeUpdate(MarketPath path, FieldChanges changes) {
        PathStatus asked = path.withdrawStatus(changes);
        path.requireSense(changes);
        if (asked != path.status()) {
            outbox.append(move(path, asked, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    private DomainEvent move(MarketPath path, PathStatus asked, Instant now) {
        path.status().requireMove(asked, path.id());
        return switch (asked) {
            case SKETCHED -> throw new IllegalStateException("nothing leads back to SKETCHED");
            case TESTED -> path.test(evidence, now);
            case OPEN -> path.open(evidence, now);
            case HANDED_OFF -> path.handOff(now);
            case PRODUCING -> path.produce(now);
            case EXHAUSTED -> path.exhaust(now);
        };
    }
}
