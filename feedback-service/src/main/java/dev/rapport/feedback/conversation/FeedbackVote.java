package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;

/** Somebody says the same: whoever created it. One for each user and feedback; read by who may read the feedback. */
@Entity
@RecordType(prefix = "a28")
public class FeedbackVote extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Feedback", children = "FeedbackVotes")
    private Long feedbackId;

    protected FeedbackVote() {}

    RecordId feedback() {
        return new RecordId(feedbackId);
    }
}
