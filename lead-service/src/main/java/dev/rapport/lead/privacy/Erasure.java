package dev.rapport.lead.privacy;

import static dev.rapport.platform.record.RecordField.Access.READ_ONLY;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordField;
import dev.rapport.platform.record.RecordType;
import dev.rapport.platform.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a person was erased, why, and by when every service has to have followed. Says nothing of who it was. */
@Entity
@RecordType(prefix = "a0M")
public class Erasure extends StoredRecord {
    static final int TEXT_LENGTH = 255;

    /** The record by which the person was named; their others refer to the erasure as well. */
    @RecordField(
            required = true,
            access = READ_ONLY,
            references = {"Lead", "Contact"})
    Long subjectId;

    @RecordField(required = true, access = READ_ONLY, length = TEXT_LENGTH)
    String reason;

    /** The number of the case, or whatever the organisation knows the wish by. */
    @RecordField(access = READ_ONLY, length = TEXT_LENGTH)
    @Nullable
    String reference;

    @Enumerated(EnumType.STRING)
    @RecordField(required = true, access = READ_ONLY)
    ErasureState state = ErasureState.IN_PROGRESS;

    @RecordField(required = true, access = READ_ONLY)
    Instant dueDate;

    @RecordField(access = READ_ONLY)
    @Nullable
    Instant completedDate;

    Erasure() {}

    static Erasure of(RecordId subject, ErasureRequest.Asked asked, Instant due) {
        Erasure erasure = new Erasure();
        erasure.subjectId = subject.value();
        erasure.reason = asked.reason();
        erasure.reference = asked.reference();
        erasure.dueDate = due;
        return erasure;
    }

    boolean isOpen() {
        return state == ErasureState.IN_PROGRESS;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(dueDate);
    }

    ErasureCompleted complete(List<String> services, Instant at) {
        state = ErasureState.COMPLETED;
        completedDate = at;
        return new ErasureCompleted(id(), services, at);
    }
}
