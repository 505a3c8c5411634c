package dev.rapport.lead.handoff;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Knows who decides at this moment. */
@ApplicationScoped
class Decisions {
    private final CurrentCaller caller;
    private final Clock clock;

    Decisions(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller's decision, made now; to the millisecond, as it is stored and told. */
    Decision now() {
        return new Decision(new RecordId(caller.get().userId()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
