package dev.rapport.lead.task;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.OwnedRecord;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something to be done by its owner. */
@Entity
@RecordType(prefix = "00T")
public class Task extends OwnedRecord {
    private static final String COMPLETED = "Completed";
    private static final String HIGH = "High";

    @RecordField(
            references = {"Lead", "Contact"},
            children = "Tasks")
    @Nullable
    Long whoId;

    @RecordField(
            references = {"Account", "Campaign", "Opportunity"},
            children = "Tasks")
    @Nullable
    Long whatId;

    @RecordField(nameField = true, personal = true)
    @Nullable
    String subject;

    @RecordField(label = "Due Date Only")
    @Nullable
    LocalDate activityDate;

    @RecordField(
            required = true,
            defaulted = true,
            values = {"Not Started", "In Progress", COMPLETED, "Waiting on someone else", "Deferred"})
    String status = "Not Started";

    @RecordField(
            required = true,
            defaulted = true,
            values = {HIGH, "Normal", "Low"})
    String priority = "Normal";

    @RecordField(access = READ_ONLY, label = "High Priority")
    boolean isHighPriority;

    @RecordField(access = READ_ONLY, label = "Closed")
    boolean isClosed;

    @RecordField(length = 32_000, type = FieldType.TEXTAREA, personal = true)
    @Nullable
    String description;

    @RecordField(values = {"Call", "Email", "Meeting", "Other"})
    @Nullable
    String type;

    @RecordField(values = {"Task", "Email", "ListEmail", "Cadence", "Call", "LinkedIn"})
    @Nullable
    String taskSubtype;

    @RecordField(values = {"Internal", "Inbound", "Outbound"})
    @Nullable
    String callType;

    @RecordField(digits = 8)
    @Nullable
    Integer callDurationInSeconds;

    @RecordField(label = "Reminder Set")
    boolean isReminderSet;

    @RecordField
    @Nullable
    Instant reminderDateTime;

    @RecordField(externalId = true, personal = true)
    @Nullable
    String externalId;

    /** The lead it was about has become a contact; what it is about besides is the deal, unless it was something else. */
    public void follow(RecordId contact, RecordId what) {
        whoId = contact.value();
        whatId = whatId == null ? what.value() : whatId;
    }

    /** Derives what status and priority mean to a reader. */
    void complete() {
        isClosed = status.equalsIgnoreCase(COMPLETED);
        isHighPriority = priority.equalsIgnoreCase(HIGH);
    }
}
