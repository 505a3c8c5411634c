package dev.rapport.content.notification;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** How a user wants to be told of one type over one channel. Nobody else's business. */
@Entity
@RecordType(prefix = "a1G")
public class NotificationPreference extends StoredRecord {
    /** Whoever creates it. */
    @RecordField(required = true, defaulted = true, access = CREATE_ONLY, references = "User")
    private @Nullable Long userId;

    @RecordField(required = true, access = CREATE_ONLY)
    @Enumerated(EnumType.STRING)
    private NotificationType type;

    @RecordField(required = true, access = CREATE_ONLY)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @RecordField(required = true)
    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    protected NotificationPreference() {}

    /** Belongs to its creator. @return false where it was given to somebody else */
    boolean belongTo(RecordId creator) {
        if (userId == null) {
            userId = creator.value();
        }
        return userId == creator.value();
    }

    NotificationType type() {
        return type;
    }

    Channel channel() {
        return channel;
    }

    DeliveryMode mode() {
        return mode;
    }
}
