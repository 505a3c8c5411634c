package dev.rapport.content.announcement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.event.Outbox;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Carries out the verbs of announcements: moves as the writes of records, acknowledgements under the row's lock. */
@ApplicationScoped
@Transactional
class Announcements {
    private final AnnouncementRepository announcements;
    private final ReceiptRepository receipts;
    private final RecordTypes types;
    private final RecordWriter writer;
    private final Publication publication;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    Announcements(
            AnnouncementRepository announcements,
            ReceiptRepository receipts,
            RecordTypes types,
            RecordWriter writer,
            Publication publication,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.announcements = announcements;
        this.receipts = receipts;
        this.types = types;
        this.writer = writer;
        this.publication = publication;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A verb that changes nothing is a mistake. */
    AnnouncementView move(RecordId id, AnnouncementStatus to, ObjectNode with) {
        Announcement announcement = announcements.requireForUpdate(id);
        announcement.status().requireNext(to);
        writer.update(types.require(Announcement.class), id, with.put("Status", to.name()));
        return announcement.view();
    }

    /** Publishes it if its time has come and nobody has acted meanwhile. */
    void publishIfDue(RecordId id) {
        Announcement announcement = announcements.requireForUpdate(id);
        if (announcement.isDue(now())) {
            publication.publish(announcement, now());
        }
    }

    /** The caller knows; said again, it changes nothing. */
    AnnouncementView acknowledge(RecordId id) {
        Announcement announcement = announcements.requireForUpdate(id);
        RecordId user = new RecordId(caller.get().userId());
        AnnouncementReceipt receipt = receipts.find(id, user)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INSUFFICIENT_ACCESS,
                        "The announcement " + id + " was not published to " + user + ", who cannot acknowledge it."));
        if (receipt.acknowledge(now())) {
            announcement.countAcknowledgement(now()).ifPresent(outbox::append);
        }
        return announcement.view();
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
