package dev.rapport.feedback.mention;

import static dev.rapport.platform.record.RecordField.Access.CREATE_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many people a mention had reached at one time, as somebody observed it. Never changed. */
@Entity
@RecordType(prefix = "a2N", labelPlural = "Mention Reaches")
public class MentionReach extends StoredRecord {
    @RecordField(access = CREATE_ONLY, required = true, references = "Mention", children = "MentionReaches")
    private Long mentionId;

    /** Now, where the caller says nothing else. */
    @RecordField(name = "At", access = CREATE_ONLY, required = true, defaulted = true)
    private @Nullable Instant observedAt;

    @RecordField(access = CREATE_ONLY, required = true)
    private int reach;

    protected MentionReach() {}

    /** What was known when a mention arrived. */
    static MentionReach first(Mention mention, int reach, Instant at) {
        MentionReach first = new MentionReach();
        first.mentionId = mention.id().value();
        first.reach = reach;
        first.observedAt = at;
        return first;
    }

    RecordId mention() {
        return new RecordId(mentionId);
    }

    int reach() {
        return reach;
    }

    Instant at() {
        if (observedAt == null) {
            throw new IllegalStateException("an observation has a time");
        }
        return observedAt;
    }

    void settle(Instant now) {
        observedAt = observedAt == null ? now : observedAt;
        if (observedAt.isAfter(now)) {
            throw new ApiException(ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "At: it has been observed, or not yet.", "At");
        }
        if (reach < 0) {
            throw new ApiException(
                    ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, "Reach: no fewer than nobody, not " + reach + ".", "Reach");
        }
    }
}
