package dev.rapport.content.link;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.FieldChanges.Change;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Admits links, whichever plane they come by. */
@ApplicationScoped
class TrackedLinkRules implements RecordRules<TrackedLink> {
    private final LinkAdmission admission;
    private final Clock clock;

    TrackedLinkRules(LinkAdmission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    @Override
    public Class<TrackedLink> entity() {
        return TrackedLink.class;
    }

    @Override
    public void beforeCreate(TrackedLink link, FieldChanges changes) {
        link.begin(now());
        admission.admit(link);
        admission.give(link, newOwner(changes));
    }

    @Override
    public void beforeUpdate(TrackedLink link, FieldChanges changes) {
        link.settle(now());
        boolean was = changes.findBefore("IsRevoked", Boolean.class).orElse(false);
        link.follow(was, now());
        if (changes.touches("OwnerId")) {
            admission.give(link, link.owner());
        }
    }

    private static @Nullable RecordId newOwner(FieldChanges changes) {
        return changes.find("OwnerId")
                .map(Change::after)
                .map(Long.class::cast)
                .map(RecordId::new)
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
