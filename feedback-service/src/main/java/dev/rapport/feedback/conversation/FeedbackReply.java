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
import org.jspecify.annotations.Nullable;

/** One contribution to the conversation about a piece of feedback. Never changed: words once read cannot be unsaid. */
@Entity
@RecordType(prefix = "a21", labelPlural = "Feedback Replies")
public class FeedbackReply extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Feedback", children = "FeedbackReplies")
    private Long feedbackId;

    /** The reply that this one replies to; the feedback itself if null. */
    @RecordField(
            access = CREATE_ONLY,
            references = "FeedbackReply",
            relationship = "ParentReply",
            children = "ChildReplies")
    private @Nullable Long parentReplyId;

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

    @Nullable
    RecordId parent() {
        return reference(parentReplyId);
    }

    /**
     * Completes what a user has just written, as a reply to this feedback.
     *
     * @param parent the reply that it replies to, if it is one
     */
    void say(Participant author, Feedback about, @Nullable FeedbackReply parent) {
        audience = author.ownSide();
        if (parent != null && !parent.feedback().equals(about.id())) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "ParentReplyId: " + parent.id() + " is a reply to another feedback.",
                    "ParentReplyId");
        }
        if (about.visibility() == Visibility.INTERNAL) {
            keepTo(about.audience(), "feedback " + about.id());
        } else if (parent != null && parent.visibility == Visibility.INTERNAL) {
            keepTo(parent.audience, "reply " + parent.id());
        }
    }

    /** What is said to INTERNAL words stays with those who can read them, or it would tell of them. */
    private void keepTo(Side readers, String words) {
        if (visibility == Visibility.SHARED) {
            throw new ApiException(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "Visibility: " + words + " is INTERNAL, so its replies are INTERNAL as well.",
                    "Visibility");
        }
        audience = readers;
    }

    boolean isReadableBy(Side side) {
        return visibility == Visibility.SHARED || audience == side;
    }

    void markAsAnswer() {
        isAnswer = true;
    }

    ReplyView view() {
        return new ReplyView(id(), parent(), createdBy(), createdDate(), text, visibility, isAnswer);
    }
}
