package dev.rapport.content.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.content.notification.PreferencesView.Said;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads and replaces how the caller is told; modes as the writes of records that any client could send. */
@ApplicationScoped
@Transactional
class Preferences {
    private final PreferenceRepository preferences;
    private final CourtesyStore courtesies;
    private final Readers readers;
    private final RecordWriter writer;
    private final RecordBinding<NotificationPreference> type;
    private final CurrentCaller caller;
    private final Clock clock;

    Preferences(
            PreferenceRepository preferences,
            CourtesyStore courtesies,
            Readers readers,
            RecordWriter writer,
            RecordTypes types,
            CurrentCaller caller,
            Clock clock) {
        this.preferences = preferences;
        this.courtesies = courtesies;
        this.readers = readers;
        this.writer = writer;
        this.type = types.require(NotificationPreference.class);
        this.caller = caller;
        this.clock = clock;
    }

    PreferencesView read() {
        RecordId user = user();
        Courtesy kept = courtesies.read(user);
        CourtesyHours hours = kept.hours();
        return new PreferencesView(
                hours.digestHour(),
                hours.quietHours().from().toString(),
                hours.quietHours().until().toString(),
                hours.urgentInQuietHours(),
                hours.snoozedUntil(),
                readers.look(user, kept, clock.instant()).zone().getId(),
                preferences.of(user).stream().map(Said::of).toList());
    }

    /** What is asked for, and nothing of what was said before. */
    PreferencesView replace(CourtesyHours hours, List<Said> modes) {
        courtesies.save(user(), hours, clock.instant());
        List<Said> rest = new ArrayList<>(modes);
        for (NotificationPreference kept : preferences.of(user())) {
            modes.stream()
                    .filter(said -> said.type() == kept.type() && said.channel() == kept.channel())
                    .findFirst()
                    .ifPresentOrElse(
                            said -> {
                                writer.update(
                                        type,
                                        kept.id(),
                                        body().put("Mode", said.mode().name()));
                                rest.remove(said);
                            },
                            () -> writer.delete(type, kept.id()));
        }
        rest.forEach(said -> writer.create(
                type,
                body().put("Type", said.type().name())
                        .put("Channel", said.channel().name())
                        .put("Mode", said.mode().name())));
        return read();
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private RecordId user() {
        return new RecordId(caller.get().userId());
    }
}
