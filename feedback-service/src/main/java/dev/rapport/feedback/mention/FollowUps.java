package dev.rapport.feedback.mention;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reminds of an answer on the day of its follow-up, once. */
@ApplicationScoped
class FollowUps {
    private final MentionRepository mentions;
    private final UserDirectory directory;
    private final Outbox outbox;

    FollowUps(MentionRepository mentions, UserDirectory directory, Outbox outbox) {
        this.mentions = mentions;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Looks again under the lock, so that several replicas remind once; the day is the assignee's own. */
    @Transactional
    void remindIfDue(RecordId id, Instant now) {
        mentions.findForUpdate(id)
                .filter(mention -> mention.isDue(now, zone(mention)))
                .ifPresent(mention -> outbox.append(mention.remind(now.truncatedTo(ChronoUnit.MILLIS))));
    }

    private ZoneId zone(Mention mention) {
        return Optional.ofNullable(mention.assignee())
                .flatMap(directory::find)
                .map(DirectoryUser::timeZone)
                .orElse(ZoneOffset.UTC);
    }
}
