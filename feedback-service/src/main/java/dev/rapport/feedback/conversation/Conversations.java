package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Takes down what people say and tells what has been said.
 *
 * <p>Words are written the way the record plane writes them, so that lengths, picklists, rights and rules are declared
 * and checked once.
 */
@ApplicationScoped
@Transactional
class Conversations {
    private final RecordTypes types;
    private final RecordWriter writer;
    private final FeedbackRepository feedbacks;
    private final FeedbackReplyRepository replies;

    Conversations(
            RecordTypes types, RecordWriter writer, FeedbackRepository feedbacks, FeedbackReplyRepository replies) {
        this.types = types;
        this.writer = writer;
        this.feedbacks = feedbacks;
        this.replies = replies;
    }

    FeedbackView open(OpeningRequest request) {
        return read(
                writer.create(types.require(Feedback.class), request.toRecord()).id());
    }

    ReplyView reply(RecordId feedback, ReplyRequest request) {
        feedbacks.requireForUpdate(feedback);
        RecordId reply = writer.create(types.require(FeedbackReply.class), request.toRecord(feedback))
                .id();
        return replies.require(reply).view();
    }

    FeedbackView read(RecordId feedback) {
        return feedbacks
                .require(feedback)
                .view(replies.to(feedback).stream().map(FeedbackReply::view).toList());
    }
}
