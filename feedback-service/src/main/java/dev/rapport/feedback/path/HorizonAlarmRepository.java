package dev.rapport.feedback.path;

import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class HorizonAlarmRepository extends RecordRepository<HorizonAlarm> {
    private final Turns turns;

    HorizonAlarmRepository(Turns turns) {
        this.turns = turns;
    }

    /** The alarm that is on; whoever asks after it waits until this transaction ends. */
    Optional<HorizonAlarm> findOn() {
        turns.await("horizon");
        return find("clearedAt is null and isDeleted = false").firstResultOptional();
    }
}
