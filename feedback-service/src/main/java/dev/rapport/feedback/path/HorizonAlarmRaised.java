package dev.rapport.feedback.path;

import dev.rapport.platform.event.DomainEvent;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.util.List;

/** The far end of the horizon has no open path with a validated hypothesis; the executives are to know. */
record HorizonAlarmRaised(
        RecordId alarmId, String firstQuarter, String lastQuarter, List<RecordId> executiveUserIds, Instant at)
        implements DomainEvent {
    HorizonAlarmRaised {
        executiveUserIds = List.copyOf(executiveUserIds);
    }

    @Override
    public RecordId subject() {
        return alarmId;
    }
}
