package dev.rapport.lead.scoring;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run over all leads of an organisation, in the order of their ids; what it did last is where it goes on. */
@Entity
@RecordType(prefix = "a09")
public class ScoreJob extends StoredRecord {
    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    ScoreJobState state = ScoreJobState.QUEUED;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant startedDate;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant endedDate;

    /** Leads when it started; some may come or go meanwhile. */
    @RecordField(required = true, access = READ_ONLY, digits = 9)
    Integer leadsTotal = 0;

    @RecordField(required = true, access = READ_ONLY, digits = 9)
    Integer leadsDone = 0;

    @RecordField(required = true, access = READ_ONLY, digits = 9)
    Integer leadsChanged = 0;

    /** Which rules, in which version, the leads done so far were scored by. */
    @Nullable
    Integer rulesHash;

    /** The lead done last. */
    @Nullable
    Long lastLeadId;

    /** Begins, or begins anew where the rules are others than those that it has scored by so far. */
    Instant start(int rules, LongSupplier leads, Instant now) {
        if (startedDate == null || rulesHash == null || rulesHash != rules) {
            state = ScoreJobState.IN_PROGRESS;
            rulesHash = rules;
            startedDate = now;
            leadsTotal = Math.toIntExact(leads.getAsLong());
            leadsDone = 0;
            leadsChanged = 0;
            lastLeadId = null;
        }
        return startedDate;
    }

    /** The id that the next lead's is greater than. */
    long position() {
        return lastLeadId == null ? 0 : lastLeadId;
    }

    void advance(RecordId last, int done, int changed) {
        lastLeadId = last.value();
        leadsDone += done;
        leadsChanged += changed;
    }

    void complete(Instant now) {
        state = ScoreJobState.COMPLETED;
        endedDate = now;
    }

    /** Ends it early; ILLEGAL_TRANSITION where it has ended. */
    void abort(Instant now) {
        if (!state.isOpen()) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION, "The score job " + id() + " is " + state + ": it has ended.");
        }
        state = ScoreJobState.ABORTED;
        endedDate = now;
    }

    ScoreJobView view() {
        return new ScoreJobView(
                id(), state, createdDate(), startedDate, endedDate, leadsTotal, leadsDone, leadsChanged);
    }
}
