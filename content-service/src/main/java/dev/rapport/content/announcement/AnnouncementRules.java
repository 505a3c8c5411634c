package dev.rapport.content.announcement;

import dev.rapport.platform.record.FieldChanges;
import dev.rapport.platform.record.RecordRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes every write of an announcement take the verb that stands for it, whichever door it comes through. */
@ApplicationScoped
class AnnouncementRules implements RecordRules<Announcement> {
    private final Publication publication;
    private final Clock clock;

    AnnouncementRules(Publication publication, Clock clock) {
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public Class<Announcement> entity() {
        return Announcement.class;
    }

    @Override
    public void beforeCreate(Announcement announcement, FieldChanges changes) {
        announcement.begin();
    }

    @Override
    public void beforeUpdate(Announcement announcement, FieldChanges changes) {
        AnnouncementStatus asked = announcement.withdrawStatus(changes);
        announcement.requireChangeable(changes);
        if (asked == announcement.status()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        announcement.status().requireNext(asked);
        switch (asked) {
            case DRAFT -> announcement.withdraw();
            case SCHEDULED -> announcement.schedule(now);
            case PUBLISHED -> publication.publish(announcement, now);
            case CLOSED -> announcement.close(now);
        }
    }
}
