package dev.rapport.feedback.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

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
    private final Backings backings;

    Conversations(
            RecordTypes types,
            RecordWriter writer,
            FeedbackRepository feedbacks,
            FeedbackReplyRepository replies,
            Backings backings) {
        this.types = types;
        this.writer = writer;
        this.feedbacks = feedbacks;
        this.replies = replies;
        this.backings = backings;
    }

    FeedbackView open(OpeningRequest request) {
        List<ObjectNode> sources = request.sources();
        RecordId feedback =
                writer.create(types.require(Feedback.class), request.toRecord()).id();
        sources.forEach(source ->
                writer.create(types.require(FeedbackSource.class), source.put("FeedbackId", feedback.toString())));
        return read(feedback);
    }

    ReplyView reply(RecordId feedback, ReplyRequest request) {
        feedbacks.requireForUpdate(feedback);
        RecordId reply = writer.create(types.require(FeedbackReply.class), request.toRecord(feedback))
                .id();
        return replies.require(reply).view();
    }

    FeedbackView read(RecordId feedback) {
        Feedback found = feedbacks.require(feedback);
        return FeedbackView.of(
                found,
                backings.of(found),
                replies.to(feedback).stream().map(FeedbackReply::view).toList());
    }
}
