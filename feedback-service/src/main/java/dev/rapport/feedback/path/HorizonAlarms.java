package dev.rapport.feedback.path;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.YearQuarter;

/** In charge of the alarm of the current organisation: raised once, cleared once, however many replicas look. */
@ApplicationScoped
class HorizonAlarms {
    private static final List<String> OFFICES = List.of("CEO", "CMO", "CRO");

    private final Horizon horizon;
    private final HorizonAlarmRepository alarms;
    private final UserDirectory users;
    private final Outbox outbox;
    private final Clock clock;

    HorizonAlarms(Horizon horizon, HorizonAlarmRepository alarms, UserDirectory users, Outbox outbox, Clock clock) {
        this.horizon = horizon;
        this.alarms = alarms;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void look() {
        Optional<HorizonAlarm> on = alarms.findOn();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        HorizonReport report = horizon.from(YearQuarter.now(clock));
        if (report.isAlarming() && on.isEmpty()) {
            HorizonAlarm alarm = HorizonAlarm.raise(report, now);
            alarms.persist(alarm);
            outbox.append(alarm.raised(report, executives()));
        } else if (!report.isAlarming()) {
            on.ifPresent(alarm -> outbox.append(alarm.clear(now)));
        }
    }

    private List<RecordId> executives() {
        Stream<DirectoryUser> inOffice = OFFICES.stream().flatMap(office -> users.inOffice(office).stream());
        return Stream.concat(users.active("EXECUTIVE", null).stream(), inOffice)
                .map(DirectoryUser::id)
                .distinct()
                .toList();
    }
}
