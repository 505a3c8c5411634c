package dev.rapport.lead.handoff;

import dev.rapport.lead.capture.Lead;
import dev.rapport.platform.calendar.Calendars;
import dev.rapport.platform.calendar.Deadline;
import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long sales may take to decide, in the hours in which those work who are asked. */
@ApplicationScoped
public class DecisionTime {
    private static final String SALES = "SALES";

    private final Calendars calendars;
    private final UserDirectory directory;
    private final HandoffConfig config;

    DecisionTime(Calendars calendars, UserDirectory directory, HandoffConfig config) {
        this.calendars = calendars;
        this.directory = directory;
        this.config = config;
    }

    Deadline dueAfter(Instant submitted, @Nullable RecordId toUser, Lead lead) {
        String team = receiver(toUser, lead).map(DirectoryUser::team).orElse(null);
        return calendars.forTeam(team).dueAfter(submitted, config.decideWithin());
    }

    /**
     * Whose decision it is: the seller who is named, or else the lead's owner where that is a seller. Nobody in particular where
     * a marketer still owns the lead.
     */
    public Optional<DirectoryUser> receiver(@Nullable RecordId toUser, Lead lead) {
        return toUser == null
                ? directory.find(lead.owner()).filter(owner -> SALES.equals(owner.function()))
                : directory.find(toUser);
    }
}
