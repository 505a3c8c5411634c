package dev.rapport.platform.calendar;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * In charge of which business hours count for whom in the current organisation: the team's calendar, or else the
 * organisation's, or else the hours that the installation is configured with. Works inside the caller's transaction.
 */
@ApplicationScoped
public class Calendars {
    private final CalendarReplica replica;
    private final UserDirectory directory;
    private final WorkCalendar configured;

    Calendars(CalendarReplica replica, UserDirectory directory, BusinessHours configured) {
        this.replica = replica;
        this.directory = directory;
        this.configured = new WorkCalendar(configured, null, WorkCalendar.CONFIGURED);
    }

    /** @param team null for whoever belongs to none */
    public WorkCalendar forTeam(@Nullable String team) {
        return replica.findActive(team).map(BusinessHoursFacts::calendar).orElse(configured);
    }

    /** The calendar of a user's team; the organisation's for nobody in particular, and for who is not known yet. */
    public WorkCalendar forUser(@Nullable RecordId user) {
        return forTeam(
                user == null
                        ? null
                        : directory.find(user).map(DirectoryUser::team).orElse(null));
    }
}
