package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;

/** An account that something was heard from; read by who may read the feedback. */
@Entity
@RecordType(prefix = "a2I")
public class FeedbackSource extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Feedback", children = "FeedbackSources")
    private Long feedbackId;

    @RecordField(access = CREATE_ONLY, required = true, references = "Account")
    private Long accountId;

    protected FeedbackSource() {}

    RecordId account() {
        return new RecordId(accountId);
    }

    RecordId feedback() {
        return new RecordId(feedbackId);
    }
}
