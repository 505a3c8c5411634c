package dev.rapport.feedback.path;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearQuarter;

/** From when to when the far end of the horizon had no open path. An organisation has one that is on, or none. */
@Entity
@RecordType(prefix = "a2S")
public class HorizonAlarm extends StoredRecord {
    /** First day of the first quarter that it was raised for. */
    @RecordField(access = READ_ONLY, required = true)
    private LocalDate firstQuarter;

    @RecordField(access = READ_ONLY, required = true)
    private Instant raisedAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant clearedAt;

    protected HorizonAlarm() {}

    static HorizonAlarm raise(HorizonReport report, Instant at) {
        HorizonAlarm alarm = new HorizonAlarm();
        alarm.firstQuarter = report.far().getFirst().quarter().atDay(1);
        alarm.raisedAt = at;
        return alarm;
    }

    HorizonAlarmRaised raised(HorizonReport report, List<RecordId> executives) {
        return new HorizonAlarmRaised(
                id(),
                YearQuarter.from(firstQuarter).toString(),
                report.far().getLast().quarter().toString(),
                executives,
                raisedAt);
    }

    HorizonAlarmCleared clear(Instant at) {
        clearedAt = at;
        return new HorizonAlarmCleared(id(), at);
    }
}
