package dev.rapport.feedback.conversation;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;
import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import dev.rapport.platform.schema.FieldType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One contribution to the conversation about a piece of feedback. Never changed: words once read cannot be unsaid. */
@Entity
@RecordType(prefix = "a21", labelPlural = "Feedback Replies")
public class FeedbackReply extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Feedback", children = "FeedbackReplies")
    private Long feedbackId;

    @RecordField(
            access = CREATE_ONLY,
            required = true,
            type = FieldType.TEXTAREA,
            length = Feedback.TEXT_LENGTH,
            personal = true)
    private String text;

    @RecordField(access = CREATE_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    /** The side that an INTERNAL reply is kept to: its author's. */
    @RecordField(access = READ_ONLY, required = true)
    @Enumerated(EnumType.STRING)
    private Side audience;

    /** Whether this is the reply that answered the feedback. */
    @RecordField(access = READ_ONLY, label = "Answer")
    private boolean isAnswer;

    protected FeedbackReply() {}

    RecordId feedback() {
        return new RecordId(feedbackId);
    }

    /** Completes what a user has just written, as a reply to this feedback. */
    void say(Participant author, Feedback about) {
        audience = author.ownSide();
        if (visibility == Visibility.SHARED && about.visibility() == Visibility.INTERNAL) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Visibility: feedback " + about.id() + " is INTERNAL, so its replies are INTERNAL as well.",
                    "Visibility");
        }
    }

    boolean isReadableBy(Side side) {
        return visibility == Visibility.SHARED || audience == side;
    }

    void markAsAnswer() {
        isAnswer = true;
    }

    ReplyView view() {
        return new ReplyView(id(), createdBy(), createdDate(), text, visibility, isAnswer);
    }
}
