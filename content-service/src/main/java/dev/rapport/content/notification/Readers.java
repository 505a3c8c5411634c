package dev.rapport.content.notification;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Knows of the users who are told: whether they are here, where their days begin, and where they are written to. */
@ApplicationScoped
class Readers {
    private final UserDirectory directory;
    private final NotificationConfig config;

    Readers(UserDirectory directory, NotificationConfig config) {
        this.directory = directory;
        this.config = config;
    }

    /** What the user may be told at a moment. */
    Look look(RecordId user, Courtesy kept, Instant now) {
        ZoneId zone = directory.find(user).map(DirectoryUser::timeZone).orElse(config.timeZone());
        return new Look(kept.hours(), zone, kept.digestedOn(), now);
    }

    /** One of whom nothing is known yet may still be here: the directory may be late. */
    boolean hasLeft(RecordId user) {
        return directory.find(user).filter(known -> !known.active()).isPresent();
    }

    /** Empty for those who have left, or of whom no address is known. */
    Optional<String> address(RecordId user) {
        return directory.find(user).filter(DirectoryUser::active).map(DirectoryUser::email);
    }
}
