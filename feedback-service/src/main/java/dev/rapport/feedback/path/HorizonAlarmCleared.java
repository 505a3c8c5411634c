package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;

/** The far end of the horizon has an open path again. */
record HorizonAlarmCleared(RecordId alarmId, Instant at) implements DomainEvent {
    @Override
    public RecordId subject() {
        return alarmId;
    }
}
