package dev.rapport.lead.touch;

import dev.rapport.platform.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** In charge of recording contacts with people. */
@ApplicationScoped
public class Touches extends RecordRepository<Touch> {
    private final Clock clock;

    Touches(Clock clock) {
        this.clock = clock;
    }

    /** Records a touch; what the caller left open is filled in. */
    @Transactional
    public Touch record(Touch touch) {
        complete(touch);
        persist(touch);
        return touch;
    }

    void complete(Touch touch) {
        touch.complete(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
