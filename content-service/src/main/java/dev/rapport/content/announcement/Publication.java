package dev.rapport.content.announcement;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells an announcement to its audience: who they are is settled at this moment. */
@ApplicationScoped
class Publication {
    private final UserDirectory users;
    private final ReceiptRepository receipts;
    private final Outbox outbox;

    Publication(UserDirectory users, ReceiptRepository receipts, Outbox outbox) {
        this.users = users;
        this.receipts = receipts;
        this.outbox = outbox;
    }

    void publish(Announcement announcement, Instant now) {
        announcement.requirePublishable();
        List<DirectoryUser> audience =
                users.active(announcement.audienceFunction().name(), announcement.audienceTeam());
        outbox.append(announcement.publish(audience.size(), now));
        audience.forEach(user ->
                receipts.persist(AnnouncementReceipt.delivered(announcement.id(), user.id(), user.team(), now)));
    }
}
