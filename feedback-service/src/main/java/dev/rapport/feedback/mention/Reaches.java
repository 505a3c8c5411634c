package dev.rapport.feedback.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordTypes;
import dev.rapport.platform.record.RecordWriter;
import dev.rapport.platform.time.DateTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes down how far mentions have reached, each observation once however often it is sent. */
@ApplicationScoped
@Transactional
class Reaches {
    private final MentionRepository mentions;
    private final MentionReachRepository reaches;
    private final RecordTypes types;
    private final RecordWriter writer;

    Reaches(MentionRepository mentions, MentionReachRepository reaches, RecordTypes types, RecordWriter writer) {
        this.mentions = mentions;
        this.reaches = reaches;
        this.types = types;
        this.writer = writer;
    }

    /** @param at as the caller wrote it; now if null */
    void observe(RecordId mention, @Nullable Integer people, @Nullable String at) {
        mentions.requireForUpdate(mention);
        if (at == null || !isKnown(mention, people, at)) {
            ObjectNode record = JsonNodeFactory.instance
                    .objectNode()
                    .put("MentionId", mention.toString())
                    .put("Reach", people);
            writer.create(types.require(MentionReach.class), at == null ? record : record.put("At", at));
        }
    }

    /** Refuses a repetition that says something else than the first time. */
    private boolean isKnown(RecordId mention, @Nullable Integer people, String at) {
        MentionReach known = reaches.find(mention, parse(at)).orElse(null);
        if (known != null && !Integer.valueOf(known.reach()).equals(people)) {
            throw new ApiException(
                    ErrorCode.DUPLICATE_VALUE,
                    "at: at " + at + " it had reached " + known.reach() + "; an observation is never changed.",
                    "at");
        }
        return known != null;
    }

    private static Instant parse(String at) {
        try {
            return DateTimes.parse(at);
        } catch (DateTimeException e) {
            throw new ApiException(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "at: '" + at + "' is no date-time.", "at");
        }
    }
}
