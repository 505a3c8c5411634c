package dev.rapport.content.announcement;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That one user has been told, and has said so. */
@Entity
@RecordType(prefix = "a14")
public class AnnouncementReceipt extends StoredRecord {
    @RecordField(required = true, access = READ_ONLY, references = "Announcement", children = "AnnouncementReceipts")
    private Long announcementId;

    @RecordField(required = true, access = READ_ONLY, references = "User")
    private Long userId;

    /** The user's when it was published; null if none. */
    @RecordField(access = READ_ONLY)
    private @Nullable String team;

    @RecordField(required = true, access = READ_ONLY)
    private Instant deliveredAt;

    @RecordField(access = READ_ONLY)
    private @Nullable Instant acknowledgedAt;

    protected AnnouncementReceipt() {}

    static AnnouncementReceipt delivered(RecordId announcement, RecordId user, @Nullable String team, Instant at) {
        AnnouncementReceipt receipt = new AnnouncementReceipt();
        receipt.announcementId = announcement.value();
        receipt.userId = user.value();
        receipt.team = team;
        receipt.deliveredAt = at;
        return receipt;
    }

    /** False if the user has said so before. */
    boolean acknowledge(Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at;
        return true;
    }
}
