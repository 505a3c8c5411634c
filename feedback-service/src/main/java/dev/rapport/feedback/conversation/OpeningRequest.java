package dev.rapport.feedback.conversation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Feedback as its author gives it; its values are checked as those of a Feedback record. */
@Schema(description = "What somebody has to say, and who is to answer")
record OpeningRequest(
        @Schema(required = true, implementation = AboutType.class, examples = "CAMPAIGN") @Nullable
        String aboutType,

        @Schema(description = "The record it is about; none for the market", examples = "701000000000001AAA") @Nullable
        String aboutId,

        @Schema(required = true, implementation = FeedbackKind.class, examples = "MESSAGE") @Nullable
        String kind,

        @Schema(description = "The first line of the text if absent", examples = "Nobody asks for speed") @Nullable
        String subject,

        @Schema(required = true, examples = "Three buyers this week asked for proof, none for speed.") @Nullable
        String text,

        @Schema(minimum = "1", maximum = "5", examples = "2") @Nullable
        Integer rating,

        @Schema(required = true, implementation = Channel.class, examples = "CALL") @Nullable
        String channel,

        @Schema(required = true, implementation = Visibility.class, examples = "SHARED") @Nullable
        String visibility,

        @Schema(description = "The side that is to answer; the other one if absent", implementation = Side.class)
        @Nullable
        String owedBySide,

        @Schema(
                description =
                        "The user who is to answer; whom the routing rules name, or anybody of that side, if absent")
        @Nullable
        String owedByUserId,

        @Schema(
                description = "Accounts it was heard from",
                maxItems = MOST_SOURCES,
                examples = "[\"001000000000001AAA\"]")
        @Nullable
        List<@Nullable String> sourceAccountIds) {
    static final int MOST_SOURCES = 200;

    /** A FeedbackSource record for each account, but for the feedback's id. */
    List<ObjectNode> sources() {
        if (sourceAccountIds != null && sourceAccountIds.size() > MOST_SOURCES) {
            throw new ApiException(
                    ErrorCode.EXCEEDED_ID_LIMIT,
                    "sourceAccountIds has " + sourceAccountIds.size() + " ids; at most " + MOST_SOURCES + " are taken.",
                    "sourceAccountIds");
        }
        return sourceAccountIds == null
                ? List.of()
                : sourceAccountIds.stream()
                        .distinct()
                        .map(account -> JsonNodeFactory.instance.objectNode().put("AccountId", account))
                        .toList();
    }

    ObjectNode toRecord() {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("AboutType", aboutType);
        record.put("AboutId", aboutId);
        record.put("Kind", kind);
        record.put("Text", text);
        record.put("Rating", rating);
        record.put("Channel", channel);
        record.put("Visibility", visibility);
        record.put("OwedByUserId", owedByUserId);
        putIfGiven(record, "Subject", subject);
        putIfGiven(record, "OwedBySide", owedBySide);
        return record;
    }

    private static void putIfGiven(ObjectNode record, String field, @Nullable String value) {
        if (value != null) {
            record.put(field, value);
        }
    }
}
